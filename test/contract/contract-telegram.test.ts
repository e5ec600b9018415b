// The contract on Telegram, heard by long polling and by webhook.
import { channelContract } from './channel-contract.ts'
import { TELEGRAM, openTelegramBench } from './telegram-bench.ts'

channelContract('Telegram by long polling', (house) => openTelegramBench(house, 'polling'), TELEGRAM)
channelContract('Telegram by webhook', (house) => openTelegramBench(house, 'webhook'), TELEGRAM)
