// The people on the stand-in Telegram: they write, tap, send photos, block the bot, as their apps would let them.
import type { Button, Keyboard, Payload } from './telegram-rules.ts'

export type Chat = {
  readonly id: number
  readonly described: Readonly<Record<string, unknown>>
  /** Whether the bot may write there. */
  door: 'open' | 'unopened' | 'blocked' | 'kicked'
  migratedTo?: number
}

type SentLike = {
  readonly messageId: number
  readonly chat: number
  readonly text: string
  readonly keyboard: Keyboard | undefined
  readonly payload: Payload
}

type Where = {
  /** Sends words; returns the update's id. */
  says(text: string, more?: Record<string, unknown>): number
  /** Taps the newest button with this label or data; throws when there is none. */
  taps(button: string): number
  /** Taps with data that no message offers, as a changed app could. */
  forges(data: string): number
}

export type Person = Where & {
  readonly id: number
  starts(token?: string): number
  /** Changes what they said last, or the message of an update. */
  edits(text: string, updateId?: number): number
  /** Sends anything else: `{photo: […]}`, `{sticker: {…}}`, `{location: {…}}`. */
  sends(content: Record<string, unknown>): number
  sendsPhoto(bytes: Buffer, caption?: string): number
  sendsVoice(bytes: Buffer): number
  blocks(): number
  unblocks(): number
  /** The same person in a group. */
  in(group: Group): Where
  /** What the bot has sent them, oldest first. */
  saw(): string[]
}

export type Group = { readonly id: number; kicks(): number; migrates(): Group; saw(): string[] }

export type StoredFile = {
  readonly id: string
  readonly path: string
  bytes: Buffer
  /** Its size as getFile says it, where that is not so. */
  said?: number
  /** Its link has run out. */
  gone?: boolean
}

export type People = {
  readonly chats: Map<number, Chat>
  readonly files: Map<string, StoredFile>
  readonly openTaps: Set<string>
  person(user: { id: number; first_name: string; last_name?: string; language_code?: string }): Person
  group(id: number, title: string): Group
}

type World = {
  readonly bot: Readonly<Record<string, unknown>>
  readonly nextMessage: () => number
  readonly deliver: (content: Record<string, unknown>) => number
  readonly sentTo: (chat: number) => SentLike[]
}

export function openPeople(world: World): People {
  const chats: People['chats'] = new Map()
  const files: People['files'] = new Map()
  const openTaps = new Set<string>()
  const seconds = () => Math.floor(Date.now() / 1000)
  let taps = 0

  function keep(kind: string, ending: string, bytes: Buffer) {
    const n = files.size + 1
    const file: StoredFile = { id: `${kind}-${n}`, path: `${kind}s/file_${n}.${ending}`, bytes }
    files.set(file.id, file)
    return file
  }

  function where(chat: Chat, from: Record<string, unknown>): Where {
    const tap = (message: SentLike | undefined, data: string): number => {
      const id = `tap${++taps}`
      openTaps.add(id)
      return world.deliver({
        callback_query: {
          id,
          from,
          chat_instance: String(chat.id),
          data,
          message: {
            message_id: message?.messageId ?? 1,
            from: world.bot,
            chat: chat.described,
            date: seconds(),
            text: message?.text ?? '',
            ...(message?.keyboard ? { reply_markup: { inline_keyboard: message.keyboard } } : {}),
          },
        },
      })
    }
    return {
      says: (text, more = {}) => world.deliver({ message: { ...head(chat, from), text, ...more } }),
      taps(button) {
        for (const message of world.sentTo(chat.id).toReversed()) {
          const buttons: Button[] = message.keyboard?.flat() ?? []
          const found = buttons.find(({ text, callback_data: data }) => text === button || data === button)
          if (found?.callback_data) return tap(message, found.callback_data)
        }
        throw new Error(`No message in chat ${chat.id} has a button "${button}"`)
      },
      forges: (data) => tap(world.sentTo(chat.id).at(-1), data),
    }
  }

  const head = (chat: Chat, from: Record<string, unknown>) => ({
    message_id: world.nextMessage(),
    from,
    chat: chat.described,
    date: seconds(),
  })

  function person(user: Parameters<People['person']>[0]): Person {
    const from = { is_bot: false, ...user }
    const { id, first_name, last_name } = user
    const described = { id, type: 'private', first_name, ...(last_name ? { last_name } : {}) }
    const chat: Chat = chats.get(id) ?? { id, described, door: 'unopened' }
    chats.set(id, chat)
    let lastSaid = 0
    const messageOf = new Map<number, number>()
    const own = where(chat, from)
    const opens = (): void => {
      chat.door = 'open'
    }
    const member = (before: string, after: string) =>
      world.deliver({
        my_chat_member: {
          chat: described,
          from,
          date: seconds(),
          old_chat_member: { user: world.bot, status: before },
          new_chat_member: { user: world.bot, status: after, until_date: 0 },
        },
      })
    function says(text: string, more: Record<string, unknown> = {}): number {
      opens()
      const message = { ...head(chat, from), text, ...more }
      lastSaid = message.message_id
      const update = world.deliver({ message })
      messageOf.set(update, lastSaid)
      return update
    }
    function sends(content: Record<string, unknown>): number {
      opens()
      return world.deliver({ message: { ...head(chat, from), ...content } })
    }
    return {
      ...own,
      id,
      says,
      sends,
      starts: (token) => says(token === undefined ? '/start' : `/start ${token}`),
      edits: (text, update = 0) =>
        world.deliver({
          edited_message: {
            ...head(chat, from),
            message_id: messageOf.get(update) ?? lastSaid,
            edit_date: seconds(),
            text,
          },
        }),
      sendsVoice(bytes) {
        const file = keep('voice', 'oga', bytes)
        const voice = {
          file_id: file.id,
          file_unique_id: `u${file.id}`,
          duration: 3,
          file_size: bytes.length,
        }
        return sends({ voice })
      },
      sendsPhoto(bytes, caption) {
        const file = keep('photo', 'jpg', bytes)
        const sizes = [90, 1280].map((width, n) => ({
          file_id: n === 1 ? file.id : `${file.id}-small`,
          file_unique_id: `u${file.id}-${n}`,
          width,
          height: width,
          file_size: bytes.length,
        }))
        return sends({ photo: sizes, ...(caption === undefined ? {} : { caption }) })
      },
      blocks() {
        chat.door = 'blocked'
        return member('member', 'kicked')
      },
      unblocks() {
        chat.door = 'open'
        return member('kicked', 'member')
      },
      in: (group) => where(chats.get(group.id)!, from),
      saw: () => world.sentTo(id).map(({ text }) => text),
    }
  }

  function group(id: number, title: string): Group {
    const described = { id, type: 'supergroup', title }
    const chat: Chat = chats.get(id) ?? { id, described, door: 'open' }
    chats.set(id, chat)
    return {
      id,
      saw: () => world.sentTo(id).map(({ text }) => text),
      kicks() {
        chat.door = 'kicked'
        return world.deliver({
          my_chat_member: {
            chat: described,
            from: { id: 1, is_bot: false, first_name: 'Admin' },
            date: seconds(),
            old_chat_member: { user: world.bot, status: 'member' },
            new_chat_member: { user: world.bot, status: 'left' },
          },
        })
      },
      migrates() {
        const next = group(id - 1_000_000_000_000, title)
        chat.migratedTo = next.id
        return next
      },
    }
  }

  return { chats, files, openTaps, person, group }
}
