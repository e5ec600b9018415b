// An update of Telegram's as a message that Bellbird hears; undefined for what is not meant for it.
import { type Instant, earlier, fromEpoch } from '../../base/clock.ts'
import { cut } from '../../cases/summary.ts'
import type { Incoming } from '../../messages/channel.ts'
import type { HeardContent } from '../../messages/content.ts'
import type { CallbackQuery, TelegramMessage, Update, User } from './update.ts'

/** One bot serves the whole group of hotels. */
export const ACCOUNT = 'main'

export type Bot = { readonly id: number; readonly username: string }

/** `now` is when an update that tells no time of its own is taken to have happened. */
export function hear(update: Update, bot: Bot, now: Instant): Incoming | undefined {
  if (update.callback_query) return heardTap(update.callback_query, updateIdOf(update, bot), now)
  const message = update.message ?? update.edited_message
  const { from, chat } = message ?? {}
  if (!message || !from || !chat || from.is_bot) return undefined
  const said = messageIdOf(message, bot)
  const content = update.edited_message ? heardEdit(message, said) : heardContent(message, bot)
  if (!content) return undefined
  const inGroup = chat.type !== 'private'
  if (inGroup && !isCommandFor(message, bot)) return undefined
  return {
    ...speaker(from, inGroup),
    address: String(chat.id),
    externalId: update.edited_message ? updateIdOf(update, bot) : said,
    content,
    sentAt: earlier(fromEpoch((message.edit_date ?? message.date) * 1000), now),
  }
}

/** A message's own id, which an edit of it names too; unique in its chat. */
const messageIdOf = ({ message_id }: TelegramMessage, bot: Bot): string => `${bot.id}:m${message_id}`

/** What is not a message is known by its update; so were messages, before their own ids were kept. */
export const updateIdOf = ({ update_id }: Update, bot: Bot): string => `${bot.id}:${update_id}`

/** When an update happened, where it tells. */
export function datedAt({ message, edited_message: edited }: Update): Instant | undefined {
  const date = edited?.edit_date ?? message?.date
  return date ? fromEpoch(date * 1000) : undefined
}

function heardTap(query: CallbackQuery, externalId: string, now: Instant): Incoming | undefined {
  const { data, message, from } = query
  // Without a message it was sent through an inline query, which we do not serve.
  if (data === undefined || !message) return undefined
  const label = message.reply_markup?.inline_keyboard
    ?.flat()
    .find((button) => button.callback_data === data)?.text
  return {
    ...speaker(from, message.chat.type !== 'private'),
    address: String(message.chat.id),
    externalId,
    content: {
      kind: 'choice',
      id: data,
      ...(label === undefined ? {} : { label }),
    },
    sentAt: now,
  }
}

function speaker(from: User, inGroup: boolean) {
  const name = [from.first_name, from.last_name].filter(Boolean).join(' ').trim()
  return {
    channel: 'telegram',
    account: ACCOUNT,
    kind: inGroup ? ('group' as const) : ('guest' as const),
    ...(inGroup ? { sender: String(from.id) } : {}),
    ...(name && !inGroup ? { displayName: cut(name, 80) } : {}),
    ...(from.language_code ? { languageHint: from.language_code } : {}),
  }
}

/** Our privacy towards a group: of what is said there only a command that names this bot is heard. */
function isCommandFor({ text }: TelegramMessage, { username }: Bot): boolean {
  const named = /^\/\w+@(\w+)/.exec(text ?? '')?.[1]
  return named?.toLowerCase() === username.toLowerCase()
}

function heardEdit({ text, caption }: TelegramMessage, of: string): HeardContent | undefined {
  const words = text ?? caption
  // A live location that moves is an edit too.
  return words === undefined ? undefined : { kind: 'edited', text: words, of }
}

function heardContent(message: TelegramMessage, bot: Bot): HeardContent | undefined {
  const { text, sticker, location, contact } = message
  if (text !== undefined) return heardText(text, bot)
  const caption = message.caption === undefined ? {} : { caption: message.caption }
  const video = message.video ?? message.video_note ?? message.animation
  const voice = message.voice ?? message.audio
  if (message.photo?.length) return { kind: 'photo', file: message.photo.at(-1)!.file_id, ...caption }
  if (voice) return { kind: 'voice', file: voice.file_id, ...caption }
  if (video) return { kind: 'video', file: video.file_id, ...caption }
  if (message.document) return { kind: 'document', file: message.document.file_id, ...caption }
  if (sticker)
    return { kind: 'sticker', file: sticker.file_id, ...(sticker.emoji ? { caption: sticker.emoji } : {}) }
  if (location) return { kind: 'location', caption: `${location.latitude}, ${location.longitude}` }
  if (contact) {
    const { first_name, last_name, phone_number } = contact
    return {
      kind: 'contact',
      caption: [first_name, last_name, phone_number].filter(Boolean).join(' '),
    }
  }
  const other = [
    message.poll,
    message.dice,
    message.story,
    message.game,
    message.paid_media,
    message.checklist,
  ]
  // What is left are notes of Telegram's own: somebody joined, a message was pinned.
  return other.some((thing) => thing !== undefined) ? { kind: 'unknown', ...caption } : undefined
}

function heardText(text: string, { username }: Bot): HeardContent {
  const [, command, named, argument] = /^\/(\w+)(?:@(\w+))?(?:\s+([^]*))?$/.exec(text) ?? []
  if (!command || (named && named.toLowerCase() !== username.toLowerCase())) return { kind: 'text', text }
  if (command === 'start') {
    const token = argument?.trim().split(/\s/)[0]
    return { kind: 'start', ...(token ? { token } : {}) }
  }
  return { kind: 'text', text: `/${command}${argument ? ` ${argument}` : ''}` }
}
