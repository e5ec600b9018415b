// The contract on a WeChat Official Account in safe mode.
import { channelContract } from './channel-contract.ts'
import { WECHAT_OFFICIAL, openWechatOfficialBench } from './wechat-official-bench.ts'

channelContract('WeChat Official Account', openWechatOfficialBench, WECHAT_OFFICIAL)
