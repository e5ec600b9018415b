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
    ko: '몇 초 안에 자동 응답 · 원하시면 직원 연결',
    ja: '数秒で自動応答・ご希望でスタッフ対応',
  },
  'chat.messages': { en: 'Messages', 'zh-CN': '消息', ko: '메시지', ja: 'メッセージ' },
  'chat.write': { en: 'Write a message', 'zh-CN': '输入消息', ko: '메시지 입력', ja: 'メッセージを入力' },
  'chat.send': { en: 'Send', 'zh-CN': '发送', ko: '보내기', ja: '送信' },
  'chat.sending': { en: 'Sending', 'zh-CN': '发送中', ko: '보내는 중', ja: '送信中' },
  'chat.unsent': {
    en: 'Not sent. Tap to try again.',
    'zh-CN': '未发送，点按重试。',
    ko: '전송되지 않았습니다. 눌러서 다시 보내 주십시오.',
    ja: '送信できませんでした。タップすると再送します。',
  },
  'chat.offline': {
    en: 'No connection. What you write is sent as soon as it is back.',
    'zh-CN': '网络已断开。您写的内容会在恢复后自动发送。',
    ko: '연결이 끊겼습니다. 작성하신 메시지는 다시 연결되는 대로 전송됩니다.',
    ja: '接続が切れています。お書きいただいた内容は、つながり次第お送りします。',
  },
  'chat.photo': { en: 'Photo', 'zh-CN': '照片', ko: '사진', ja: '写真' },
  'chat.photo-remove': {
    en: 'Remove the photo',
    'zh-CN': '移除照片',
    ko: '사진 빼기',
    ja: '写真を外す',
  },
  'chat.photo-refused': {
    en: 'That file could not be taken. Please send a photo (JPEG, PNG, WebP or GIF) of at most 10 MB.',
    'zh-CN': '这个文件无法接收。请发送不超过 10 MB 的照片（JPEG、PNG、WebP 或 GIF）。',
    ko: '이 파일은 받을 수 없습니다. 10MB 이하의 사진(JPEG, PNG, WebP, GIF)을 보내 주십시오.',
    ja: 'このファイルは受け取れませんでした。10MBまでの写真（JPEG、PNG、WebP、GIF）をお送りください。',
  },
  'chat.typing': {
    en: 'An answer is on its way …',
    'zh-CN': '正在回复…',
    ko: '답변을 작성하고 있습니다…',
    ja: 'お返事を用意しています…',
  },
  'chat.look-again': {
    en: 'Look for new messages',
    'zh-CN': '查看新消息',
    ko: '새 메시지 확인',
    ja: '新しいメッセージを確認',
  },
  'chat.you': { en: 'You', 'zh-CN': '您', ko: '고객님', ja: 'お客様' },
  'chat.bot': { en: 'Assistant', 'zh-CN': '智能助手', ko: '챗봇', ja: 'アシスタント' },
  'chat.staff': { en: 'Staff', 'zh-CN': '工作人员', ko: '직원', ja: 'スタッフ' },
  'chat.language': { en: 'Language', 'zh-CN': '语言', ko: '언어', ja: '言語' },
})
