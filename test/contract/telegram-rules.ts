// What Telegram refuses, in its own words: the checks of the stand-in Bot API.

/** A refusal as the Bot API words it. */
export class Refusal extends Error {
  readonly code: number
  readonly parameters: Readonly<Record<string, number>> | undefined
  constructor(code: number, description: string, parameters?: Readonly<Record<string, number>>) {
    super(description)
    this.code = code
    this.parameters = parameters
  }
}

export type Payload = Readonly<Record<string, unknown>>

export type Button = {
  readonly text: string
  readonly callback_data?: string
  readonly url?: string
}
export type Keyboard = readonly (readonly Button[])[]

const bad = (description: string) => new Refusal(400, `Bad Request: ${description}`)

/** The text of a message. Throws the Refusal that Telegram would answer. */
export function checkedText(payload: Payload): string {
  const { text } = payload
  if (text === undefined || text === null) throw bad('message text is empty')
  if (typeof text !== 'string') throw bad('message text must be a string')
  checkUnicode(text)
  // Telegram drops control characters and trims before it looks at the length.
  const visible = text.replace(DROPPED, '')
  if (/^[\s\p{Cf}]*$/u.test(visible)) throw bad('message text is empty')
  if (visible.length > 4096) throw bad('message is too long')
  checkEntities(visible, payload)
  return visible.trim()
}

/** The caption of a photo; none is empty. Throws the Refusal that Telegram would answer. */
export function checkedCaption(payload: Payload): string {
  const { caption = '' } = payload
  if (typeof caption !== 'string') throw bad('message caption must be a string')
  checkUnicode(caption)
  const visible = caption.replace(DROPPED, '').trim()
  if (visible.length > 1024) throw bad('message caption is too long')
  checkEntities(visible, payload)
  return visible
}

/** A file that came with the call. */
export class Upload {
  readonly name: string
  readonly bytes: Buffer
  constructor(name: string, bytes: Buffer) {
    this.name = name
    this.bytes = bytes
  }
}

const PHOTO_LIMIT = 10 * 1024 * 1024
const DOCUMENT_LIMIT = 50 * 1024 * 1024

/** The picture of sendPhoto. Throws the Refusal that Telegram would answer. */
export function checkedPhoto({ photo }: Payload): Buffer {
  if (!(photo instanceof Upload)) throw bad('there is no photo in the request')
  const { bytes } = photo
  if (bytes.length === 0) throw bad('file must be non-empty')
  if (bytes.length > PHOTO_LIMIT)
    throw bad(
      `file of size ${bytes.length} bytes is too big for a photo; the maximum size is ${PHOTO_LIMIT} bytes`,
    )
  const size = dimensions(bytes)
  if (!size) throw bad('IMAGE_PROCESS_FAILED')
  const [width, height] = size
  if (width + height > 10_000 || Math.max(width, height) > 20 * Math.min(width, height))
    throw bad('PHOTO_INVALID_DIMENSIONS')
  return bytes
}

/** The file of sendDocument. */
export function checkedDocument({ document }: Payload): Buffer {
  if (!(document instanceof Upload)) throw bad('there is no document in the request')
  if (document.bytes.length === 0) throw bad('file must be non-empty')
  if (document.bytes.length > DOCUMENT_LIMIT) throw new Refusal(413, 'Request Entity Too Large')
  return document.bytes
}

/** Width and height as a PNG or JPEG tells them; 1 by 1 for other pictures, undefined for what is none. */
function dimensions(bytes: Buffer): readonly [number, number] | undefined {
  const head = bytes.subarray(0, 12).toString('latin1')
  if (head.startsWith('\x89PNG')) return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  if (head.startsWith('GIF8') || (head.startsWith('RIFF') && head.endsWith('WEBP'))) return [1, 1]
  if (!head.startsWith('\xff\xd8\xff')) return undefined
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1]!
    if (marker >= 0xc0 && marker <= 0xc2) return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)]
  }
  return undefined
}

function checkUnicode(text: string): void {
  if (!text.isWellFormed()) throw bad('strings must be encoded in UTF-8')
}

const DROPPED = /[\u202a-\u202e]|(?![\n\t])\p{Cc}/gu

function checkEntities(text: string, { parse_mode: mode, entities }: Payload): void {
  if (mode === 'HTML') {
    const open: string[] = []
    for (const [whole, slash, name] of text.matchAll(/<(\/?)([a-z-]*)[^>]*>?/gi)) {
      if (!/^(b|i|u|s|a|code|pre|tg-spoiler|blockquote)$/.test(name!) || !whole.endsWith('>'))
        throw bad(`can't parse entities: Unsupported start tag "${name}"`)
      if (!slash) open.push(name!)
      else if (open.pop() !== name) throw bad("can't parse entities: Unmatched end tag")
    }
    if (open.length > 0)
      throw bad(`can't parse entities: Can't find end tag corresponding to start tag "${open[0]}"`)
  } else if (mode === 'Markdown' || mode === 'MarkdownV2') {
    for (const mark of ['*', '_', '`']) {
      if (text.replaceAll(`\\${mark}`, '').split(mark).length % 2 === 0)
        throw bad("can't parse entities: Can't find end of the entity")
    }
    if (mode === 'MarkdownV2' && /(?<!\\)[-.!(){}#+=|>]/.test(text))
      throw bad("can't parse entities: Character is reserved and must be escaped")
  } else if (mode !== undefined) throw bad('unsupported parse_mode')
  if (entities !== undefined && !Array.isArray(entities)) throw bad("can't parse entities")
}

/** The inline keyboard of a message, if it has one. */
export function checkedKeyboard({ reply_markup: markup }: Payload): Keyboard | undefined {
  if (markup === undefined) return undefined
  const parsed: unknown = typeof markup === 'string' ? parseJson(markup) : markup
  if (!isRecord(parsed)) throw bad('object expected as reply markup')
  const rows = parsed['inline_keyboard']
  if (rows === undefined) throw bad('reply markup of another kind than inline_keyboard is not known here')
  if (!Array.isArray(rows))
    throw bad('can\'t parse inline keyboard: Field "inline_keyboard" must be of type Array')
  let count = 0
  for (const row of rows as unknown[]) {
    if (!Array.isArray(row)) throw bad("can't parse inline keyboard: Array of Arrays expected")
    if (row.length > 8) throw bad('too many buttons in a row')
    for (const button of row as unknown[]) checkButton(button)
    count += row.length
  }
  if (count > 100) throw bad('reply markup is too long')
  return rows as Keyboard
}

function checkButton(button: unknown): void {
  if (!isRecord(button))
    throw bad("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
  const { text, callback_data: data, url, ...rest } = button
  if (typeof text !== 'string' || text.trim() === '')
    throw bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
  checkUnicode(text)
  if (Object.keys(rest).length > 0) throw bad(`button field ${Object.keys(rest)[0]} is not known here`)
  if ((data === undefined) === (url === undefined))
    throw bad("can't parse inline keyboard button: exactly one of the optional fields must be used")
  if (data !== undefined) {
    const bytes = typeof data === 'string' ? Buffer.byteLength(data) : 0
    if (bytes < 1 || bytes > 64) throw bad('BUTTON_DATA_INVALID')
  } else if (!isPublicHttps(url)) {
    throw bad(`inline keyboard button URL '${String(url)}' is invalid: Wrong HTTP URL`)
  }
}

function isPublicHttps(url: unknown): boolean {
  if (typeof url !== 'string' || !URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' && hostname.includes('.')
}

/** Commands for setMyCommands. */
export function checkedCommands({ commands }: Payload): { command: string; description: string }[] {
  if (!Array.isArray(commands)) throw bad("can't parse BotCommand: expected an Array")
  if (commands.length > 100) throw bad('BOT_COMMANDS_TOO_MUCH')
  for (const entry of commands as unknown[]) {
    if (!isRecord(entry)) throw bad("can't parse BotCommand: expected an Object")
    const { command, description } = entry
    if (typeof command !== 'string' || !/^[a-z0-9_]{1,32}$/.test(command)) throw bad('BOT_COMMAND_INVALID')
    if (typeof description !== 'string' || description.length < 1 || description.length > 256)
      throw bad('BOT_COMMAND_DESCRIPTION_INVALID')
  }
  return commands as { command: string; description: string }[]
}

/** What setWebhook takes. */
export function checkedWebhook({ url, secret_token: secret, max_connections: connections }: Payload): {
  url: string
  secret: string | undefined
  connections: number
} {
  if (typeof url !== 'string' || !URL.canParse(url) || new URL(url).protocol !== 'https:')
    throw bad('bad webhook: An HTTPS URL must be provided for webhook')
  if (secret !== undefined && (typeof secret !== 'string' || !/^[\w-]{1,256}$/.test(secret)))
    throw bad('secret token contains unallowed characters')
  if (connections !== undefined && (Number(connections) < 1 || Number(connections) > 100))
    throw bad('wrong max_connections')
  return { url, secret, connections: Number(connections ?? 40) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw bad("can't parse reply keyboard markup JSON object")
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
