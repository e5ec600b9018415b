// The contract on the web chat, which is pulled: whoever has the page open fetches what is said.
import { channelContract } from './channel-contract.ts'
import { WEB, openWebBench } from './web-bench.ts'

channelContract('Web chat', openWebBench, WEB)
