// What is said, as calls of the Bot API: plain text, a photo with its caption, choices as buttons below the last, a link
// as a button or as text.
import type { Outgoing } from '../../messages/channel.ts'
import type { Choice, SaidContent } from '../../messages/content.ts'
import { absolute } from '../link.ts'
import { photoName } from '../photo-name.ts'
import { sendable, splitText } from '../split-text.ts'

/** In UTF-16 units. */
const TEXT_LIMIT = 4096
const CAPTION_LIMIT = 1024

type Button = { text: string; callback_data: string } | { text: string; url: string }

/** telegraf sends a `source` as a part of a form. */
export type Upload = { readonly source: Buffer; readonly filename: string }

type Keyboard = { readonly reply_markup?: { readonly inline_keyboard: readonly (readonly Button[])[] } }

export type Part =
  | ({ readonly method: 'sendMessage'; readonly text: string } & Keyboard)
  | ({ readonly method: 'sendPhoto'; readonly photo: Upload; readonly caption?: string } & Keyboard)

/** What to send, in order; nothing where nothing of it can be seen. A long text goes before its photo. */
export function compose(
  { text, choices = [], link }: SaidContent,
  publicUrl: string,
  photo?: Outgoing['photo'],
): Part[] {
  const url = link ? absolute(link.url, publicUrl) : undefined
  const linkButton = link && url && isButtonUrl(url) ? [[{ text: label(link.label, url), url }]] : []
  const inWords = link && url && linkButton.length === 0 ? `\n\n${link.label}: ${url}` : ''
  const keyboard = [...rowsOf(choices), ...linkButton]
  const parts = partsOf(text + inWords, photo)
  if (parts.length === 0 && keyboard.length > 0) parts.push({ method: 'sendMessage', text: '…' })
  const last = parts.pop()
  if (!last) return []
  return [...parts, keyboard.length > 0 ? { ...last, reply_markup: { inline_keyboard: keyboard } } : last]
}

function partsOf(text: string, photo: Outgoing['photo']): Part[] {
  const said = (texts: readonly string[]) => texts.map((one): Part => ({ method: 'sendMessage', text: one }))
  if (!photo) return said(splitText(text, TEXT_LIMIT))
  const shown: Part = { method: 'sendPhoto', photo: asUpload(photo) }
  const [caption, ...more] = splitText(text, CAPTION_LIMIT)
  if (caption === undefined) return [shown]
  if (more.length === 0) return [{ ...shown, caption }]
  return [...said(splitText(text, TEXT_LIMIT)), shown]
}

/** Telegram looks at the bytes; whoever saves the picture sees the name. */
const asUpload = ({ bytes, mediaType }: NonNullable<Outgoing['photo']>): Upload => ({
  source: Buffer.from(bytes),
  filename: photoName(mediaType),
})

/** Telegram refuses a button whose link is not https or whose host has no dot. */
function isButtonUrl(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' && hostname.includes('.')
}

const SCORES_IN_A_ROW = 6
/** Columns of a label below which two or three share a row on a telephone; a CJK character is two columns. */
const SHORT = 9
const MIDDLING = 18

/** Scores side by side, short labels two or three to a row, long ones alone. */
function rowsOf(choices: readonly Choice[]): Button[][] {
  const rows: Button[][] = []
  let run: Choice[] = []
  const flush = () => {
    rows.push(...evenly(run, perRow(run)))
    run = []
  }
  for (const choice of choices) {
    if (run.length > 0 && sort(choice) !== sort(run[0]!)) flush()
    run.push(choice)
  }
  flush()
  return rows
}

const sort = ({ label }: Choice): 'score' | 'words' | 'long' =>
  /^\p{Nd}{1,3}$/u.test(label.trim()) ? 'score' : columns(label) <= MIDDLING ? 'words' : 'long'

function perRow(run: readonly Choice[]): number {
  if (run.length === 0) return 1
  if (sort(run[0]!) === 'score') return SCORES_IN_A_ROW
  const widest = Math.max(...run.map((choice) => columns(choice.label)))
  return widest <= SHORT ? 3 : widest <= MIDDLING ? 2 : 1
}

/** 11 by sixes is 6 and 5; 4 by threes is 2 and 2. */
function evenly(run: readonly Choice[], most: number): Button[][] {
  const rows: Button[][] = []
  let from = 0
  for (let left = Math.ceil(run.length / most); left > 0; left -= 1) {
    const to = from + Math.ceil((run.length - from) / left)
    rows.push(
      run
        .slice(from, to)
        .map((choice) => ({ text: label(choice.label, choice.id), callback_data: choice.id })),
    )
    from = to
  }
  return rows
}

/** Columns on a telephone: a CJK character or an emoji takes two. */
function columns(text: string): number {
  const wide = text.match(/[\u1100-\u115f\u2e80-\uffdc]/g)?.length ?? 0
  // An emoji is two units long and two columns wide.
  return text.length + wide
}

const label = (text: string, otherwise: string): string => sendable(text).replace(/\s+/g, ' ') || otherwise
