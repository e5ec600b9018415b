// The contract on WeChat, over a real puppet service.
import { channelContract } from './channel-contract.ts'
import { WECHAT, openWechatBench } from './wechat-bench.ts'

channelContract('WeChat over a puppet service', openWechatBench, WECHAT)
