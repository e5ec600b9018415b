// The contract on WeChat, with a puppet in this thread and over a real puppet service.
import { channelContract } from './channel-contract.ts'
import { WECHAT, openWechatBench } from './wechat-bench.ts'

channelContract(
  'WeChat, its puppet in this thread',
  (house) => openWechatBench(house, 'in this thread'),
  WECHAT,
)
