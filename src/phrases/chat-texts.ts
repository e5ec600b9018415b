// The words around the guest's chat page: the field, the button, the state of the connection.
import { texts } from './texts.ts'

export const chatTexts = texts({
  'chat.title': {
    en: '{hotel} · Chat',
    'zh-CN': '{hotel} · 在线服务',
    ko: '{hotel} · 채팅',
    ja: '{hotel} · チャット',
  },
  'chat.answers': {
    en: 'Automatic replies in seconds; a person on request',
    'zh-CN': '机器人几秒内回复，可随时转人工',
    ko: '자동 응답은 몇 초 안에, 직원 연결도 가능합니다',
    ja: '自動応答は数秒で。スタッフにもつながります',
  },
  'chat.messages': { en: 'Messages', 'zh-CN': '消息', ko: '메시지', ja: 'メッセージ' },
  'chat.write': { en: 'Write a message', 'zh-CN': '输入消息', ko: '메시지 입력', ja: 'メッセージを入力' },
  'chat.send': { en: 'Send', 'zh-CN': '发送', ko: '보내기', ja: '送信' },
  'chat.sending': { en: 'Sending', 'zh-CN': '发送中', ko: '보내는 중', ja: '送信中' },
  'chat.unsent': {
    en: 'Not sent. Tap to try again.',
    'zh-CN': '未发送，点按重试。',
    ko: '전송되지 않았습니다. 눌러서 다시 시도하세요.',
    ja: '送信できませんでした。タップして再送します。',
  },
  'chat.offline': {
    en: 'No connection. What you write is sent as soon as it is back.',
    'zh-CN': '网络已断开，恢复后会自动发送您的消息。',
    ko: '연결이 끊겼습니다. 다시 연결되면 메시지가 전송됩니다.',
    ja: '接続が切れています。復旧次第、メッセージを送信します。',
  },
  'chat.you': { en: 'You', 'zh-CN': '您', ko: '나', ja: 'あなた' },
  'chat.bot': { en: 'Assistant', 'zh-CN': '智能助手', ko: '도우미', ja: 'アシスタント' },
  'chat.staff': { en: 'Staff', 'zh-CN': '工作人员', ko: '직원', ja: 'スタッフ' },
  'chat.language': { en: 'Language', 'zh-CN': '语言', ko: '언어', ja: '言語' },
})
