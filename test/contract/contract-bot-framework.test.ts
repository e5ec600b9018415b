// The contract on Bot Framework: a private chat in Teams, and a Web Chat through Direct Line.
import { TEAMS, WEB_CHAT, openContractBench } from './bot-framework-bench.ts'
import { channelContract } from './channel-contract.ts'

channelContract('Bot Framework in Teams', (house) => openContractBench(house, 'teams'), TEAMS)
channelContract('Bot Framework in a Web Chat', (house) => openContractBench(house, 'web-chat'), WEB_CHAT)
