// The methods of the stand-in Bot API: what each takes, refuses and answers.
import type { openLimits } from './telegram-limits.ts'
import type { Chat, People } from './telegram-people.ts'
import {
  type Keyboard,
  type Payload,
  Refusal,
  checkedCaption,
  checkedCommands,
  checkedDocument,
  checkedKeyboard,
  checkedPhoto,
  checkedText,
  isRecord,
} from './telegram-rules.ts'
import type { Updates } from './telegram-updates.ts'

/** A message that the bot sent, as it stands now. */
export type Sent = {
  readonly messageId: number
  readonly chat: number
  /** Of a photo, its caption. */
  text: string
  keyboard: Keyboard | undefined
  readonly payload: Payload
  readonly at: number
  edits: number
  /** The picture or the file that it shows. */
  readonly file?: { readonly kind: 'photo' | 'document'; readonly bytes: Buffer }
}

/** "typing …" as a chat showed it. */
export type Action = { readonly chat: number; readonly action: string; readonly at: number }

export type Commands = Map<string, { command: string; description: string }[]>

type World = {
  readonly bot: Readonly<Record<string, unknown>>
  readonly people: People
  readonly updates: Updates
  readonly limits: ReturnType<typeof openLimits>
  readonly sent: Sent[]
  readonly actions: Action[]
  readonly answeredTaps: Set<string>
  readonly commands: Commands
  readonly nextMessage: () => number
}

const bad = (description: string, parameters?: Record<string, number>) =>
  new Refusal(400, `Bad Request: ${description}`, parameters)

export function openMethods(world: World): Record<string, (payload: Payload) => unknown> {
  const { bot, people, updates, limits, sent, actions, answeredTaps, commands, nextMessage } = world

  function reachable({ chat_id: id }: Payload): Chat {
    if (id === undefined || id === '') throw bad('chat_id is empty')
    const chat = people.chats.get(Number(id))
    if (!chat) throw bad('chat not found')
    if (chat.migratedTo !== undefined)
      throw bad('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: chat.migratedTo })
    if (chat.door === 'blocked') throw new Refusal(403, 'Forbidden: bot was blocked by the user')
    if (chat.door === 'kicked') throw new Refusal(403, 'Forbidden: bot was kicked from the group chat')
    if (chat.door === 'unopened')
      throw new Refusal(403, "Forbidden: bot can't initiate conversation with a user")
    return chat
  }

  const asMessage = (message: Sent): Record<string, unknown> => ({
    message_id: message.messageId,
    from: bot,
    chat: people.chats.get(message.chat)!.described,
    date: Math.floor(message.at / 1000),
    ...(message.file ? shownFile(message) : { text: message.text }),
    ...(message.keyboard ? { reply_markup: { inline_keyboard: message.keyboard } } : {}),
  })

  function own(payload: Payload, verb: string): Sent {
    const { id } = reachable(payload)
    const wanted = Number(payload['message_id'])
    const message = sent.find(({ chat, messageId }) => chat === id && messageId === wanted)
    if (!message) throw bad(`message to ${verb} not found`)
    return message
  }

  function edit(message: Sent, text: string, keyboard: Keyboard | undefined): Record<string, unknown> {
    if (message.text === text && JSON.stringify(message.keyboard) === JSON.stringify(keyboard)) {
      throw bad(
        'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
      )
    }
    Object.assign(message, { text, keyboard, edits: message.edits + 1 })
    return asMessage(message)
  }

  function post(payload: Payload, text: string, file?: Sent['file']): Record<string, unknown> {
    const chat = reachable(payload)
    const keyboard = checkedKeyboard(payload)
    const at = Date.now()
    limits.count(chat.id, at)
    const message: Sent = {
      ...{ messageId: nextMessage(), chat: chat.id, text, keyboard, payload, at, edits: 0 },
      ...(file ? { file } : {}),
    }
    sent.push(message)
    return asMessage(message)
  }

  return {
    getMe: () => ({ ...bot, can_join_groups: true, can_read_all_group_messages: false }),
    getUpdates: (payload) => updates.getUpdates(payload),
    setWebhook: (payload) => updates.setWebhook(payload),
    deleteWebhook: (payload) => updates.deleteWebhook(payload),
    getWebhookInfo: () => updates.webhookInfo(),
    sendMessage: (payload) => post(payload, checkedText(payload)),
    sendPhoto: (payload) =>
      post(payload, checkedCaption(payload), { kind: 'photo', bytes: checkedPhoto(payload) }),
    sendDocument: (payload) =>
      post(payload, checkedCaption(payload), { kind: 'document', bytes: checkedDocument(payload) }),
    sendChatAction(payload) {
      const { id } = reachable(payload)
      const action = String(payload['action'])
      if (!/^(typing|upload_photo|upload_document)$/.test(action))
        throw bad('wrong parameter action in request')
      actions.push({ chat: id, action, at: Date.now() })
      return true
    },
    editMessageText: (payload) => edit(own(payload, 'edit'), checkedText(payload), checkedKeyboard(payload)),
    editMessageReplyMarkup(payload) {
      const message = own(payload, 'edit')
      return edit(message, message.text, checkedKeyboard(payload))
    },
    deleteMessage(payload) {
      sent.splice(sent.indexOf(own(payload, 'delete')), 1)
      return true
    },
    answerCallbackQuery({ callback_query_id: given, text }) {
      const id = String(given)
      if (!people.openTaps.has(id) || answeredTaps.has(id))
        throw bad('query is too old and response timeout expired or query ID is invalid')
      if (typeof text === 'string' && text.length > 200) throw bad('MESSAGE_TOO_LONG')
      answeredTaps.add(id)
      return true
    },
    getFile({ file_id: id }) {
      const file = people.files.get(String(id))
      if (!file) throw bad('invalid file_id')
      if (file.bytes.length > 20 * 1024 * 1024) throw bad('file is too big')
      return {
        file_id: file.id,
        file_unique_id: `u${file.id}`,
        file_size: file.said ?? file.bytes.length,
        file_path: file.path,
      }
    },
    setMyCommands(payload) {
      commands.set(audience(payload), checkedCommands(payload))
      return true
    },
    getMyCommands: (payload) => commands.get(audience(payload)) ?? [],
    deleteMyCommands(payload) {
      commands.delete(audience(payload))
      return true
    },
  }
}

/** A file as a message shows it: of a photo its sizes, the largest last. */
const shownFile = ({ messageId, text, file }: Sent) => ({
  [file!.kind]:
    file!.kind === 'photo'
      ? [{ file_id: `sent-${messageId}`, file_unique_id: `us-${messageId}`, width: 1, height: 1 }]
      : { file_id: `sent-${messageId}`, file_unique_id: `us-${messageId}` },
  ...(text ? { caption: text } : {}),
})

const audience = ({ scope, language_code: language }: Payload): string =>
  `${isRecord(scope) ? String(scope['type']) : 'default'}:${typeof language === 'string' ? language : ''}`
