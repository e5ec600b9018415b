// What WeChat refuses, by its own codes and in its own words: the checks of the stand-in.

/** A refusal as WeChat words it. */
export class Refusal extends Error {
  readonly code: number
  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}

export type Payload = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A body of JSON in UTF-8. */
export function readPayload(body: Buffer): Payload {
  const text = body.toString('utf8')
  if (text === '') throw new Refusal(44002, 'empty post data')
  if (text.includes('\ufffd')) throw new Refusal(47001, 'data format error: not UTF-8')
  // Escaped letters would be shown as they stand, backslash and all.
  if (/\\u[0-9a-f]{4}/i.test(text))
    throw new Refusal(40033, 'invalid charset. please check your request, if include \\uxxxx')
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new Refusal(47001, 'data format error')
  }
  if (!isRecord(parsed)) throw new Refusal(47001, 'data format error')
  return parsed
}

export const bytesOf = (text: string): number => Buffer.byteLength(text)

/** The words of a text message. */
export function checkedText(payload: Payload): string {
  const { text } = payload
  const content = isRecord(text) ? text['content'] : undefined
  if (typeof content !== 'string') throw new Refusal(40097, 'invalid args')
  if (content.trim() === '') throw new Refusal(44004, 'empty content')
  if (bytesOf(content) > 2048) throw new Refusal(45002, 'content size out of limit')
  if (!content.isWellFormed()) throw new Refusal(47001, 'data format error')
  return content
}

const PICTURE_LIMIT = 10 * 1024 * 1024

/** A picture that is uploaded: its kind is told from its bytes. */
export function checkedPicture(bytes: Buffer, name: string): Buffer {
  if (bytes.length === 0) throw new Refusal(44001, 'empty media data')
  if (bytes.length > PICTURE_LIMIT) throw new Refusal(40009, 'invalid image size')
  if (!/\.(?:png|jpe?g|gif)$/.test(name)) throw new Refusal(40005, 'invalid file type')
  const jpeg = bytes.readUInt16BE(0) === 0xffd8
  const png = bytes.subarray(1, 4).toString('latin1') === 'PNG'
  const gif = bytes.subarray(0, 3).toString('latin1') === 'GIF'
  if (!jpeg && !png && !gif) throw new Refusal(40137, 'invalid image format')
  return bytes
}

type Button = { name?: unknown; type?: unknown; key?: unknown; sub_button?: unknown }

/** A menu: three buttons, five below each; names and keys of limited bytes. */
export function checkMenu(payload: Payload): void {
  const { button } = payload
  if (!Array.isArray(button) || button.length < 1 || button.length > 3)
    throw new Refusal(40016, 'invalid button size')
  for (const one of button as Button[]) {
    checkName(one, 16, 40018)
    if (one.sub_button === undefined) {
      checkClick(one, 40019)
      continue
    }
    if (!Array.isArray(one.sub_button) || one.sub_button.length < 1 || one.sub_button.length > 5)
      throw new Refusal(40023, 'invalid sub button size')
    for (const sub of one.sub_button as Button[]) {
      checkName(sub, 60, 40025)
      checkClick(sub, 40026)
    }
  }
}

function checkName({ name }: Button, limit: number, code: number): void {
  if (typeof name !== 'string' || name === '' || bytesOf(name) > limit)
    throw new Refusal(code, 'invalid button name size')
}

function checkClick({ type, key }: Button, code: number): void {
  if (type !== 'click') throw new Refusal(40015, 'invalid button type')
  if (typeof key !== 'string' || key === '' || bytesOf(key) > 128)
    throw new Refusal(code, 'invalid button key size')
}

/** The menu as WeChat gives it back: fields in its own order, an empty list below each item. */
export function storedMenu(payload: Payload): object {
  const stored = (one: Record<string, unknown>): object => ({
    ...(one['type'] ? { type: one['type'] } : {}),
    name: one['name'],
    ...(one['key'] ? { key: one['key'] } : {}),
    sub_button: Array.isArray(one['sub_button']) ? one['sub_button'].map(stored) : [],
  })
  return { button: (payload['button'] as Record<string, unknown>[]).map(stored) }
}
