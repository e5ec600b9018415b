// What linked staff read in Telegram, and what a chat's command list says.
import { texts } from './texts.ts'

export const deskTexts = texts({
  'desk.command-start': {
    en: 'Begin: what I can do for you',
    'zh-CN': '开始使用：查看可用服务',
    ko: '시작하기: 이용 안내',
    ja: 'はじめる：ご案内',
  },
})
