// What is said, as WeChat takes it: plain texts of limited bytes with numbered choices, then the picture.
import { phrase } from '../../phrases/phrases.ts'
import { type Language, LANGUAGES, answerIn } from '../../base/locale.ts'
import { withMenu } from '../../messages/menu.ts'
import type { Outgoing } from '../../messages/channel.ts'
import type { SaidContent } from '../../messages/content.ts'
import { absolute } from '../link.ts'
import { isVisible, measured, sendable, splitText } from '../split-text.ts'

/** Bytes of UTF-8 in one text: WeChat refuses more than 2048, and has been seen to cut the last one off. */
export const TEXT_LIMIT = 2047

export type Picture = NonNullable<Outgoing['photo']>
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'picture'; readonly picture: Picture }

/** One message that waits to be sent. */
export type Waiting = { readonly content: SaidContent; readonly language: string }

/** What a guest is told below a text: that more follows, or that we cannot write again before they do. */
export type Note = 'wechat.more' | 'wechat.write-on'

const noteOf = (note: Note, language: Language): string => `\n\n${phrase(language, note)}`

/** Room that every text keeps for a note, so that where it is cut does not depend on one. */
const NOTE_ROOM = Math.max(
  ...LANGUAGES.flatMap((language) =>
    (['wechat.more', 'wechat.write-on'] as const).map((note) => measured(noteOf(note, language), 'bytes')),
  ),
)
const ROOM = TEXT_LIMIT - NOTE_ROOM

/** The parts to send, in order; none where nothing can be seen. The same message always has the same parts. */
export function partsOf(one: Waiting, publicUrl: string, picture?: Picture): Part[] {
  const texts = splitText(wordsOf(one, publicUrl), ROOM, 'bytes')
  return [
    ...texts.map((text): Part => ({ kind: 'text', text })),
    ...(picture ? [{ kind: 'picture', picture } as const] : []),
  ]
}

/**
 * Several messages as one text; undefined where they do not fit into one. `menus` tells of each whether its choices
 * can still be answered: what was offered before something newer cannot.
 */
export function joined(
  messages: readonly Waiting[],
  menus: readonly boolean[],
  publicUrl: string,
): string | undefined {
  const words = messages
    .map((one, n) => (menus[n] ? one : { ...one, content: { ...one.content, choices: [] } }))
    .map((one) => sendable(wordsOf(one, publicUrl)))
    .filter(isVisible)
    .join('\n\n')
  return measured(words, 'bytes') <= ROOM ? words : undefined
}

/** The text with a note below it; it always fits. */
export const withNote = (text: string, note: Note, language: string): string =>
  text + noteOf(note, answerIn(language))

function wordsOf({ content, language }: Waiting, publicUrl: string): string {
  const menu = withMenu(content, language)
  const url = content.link ? absolute(content.link.url, publicUrl) : undefined
  const words = content.link && url ? `${menu}\n\n${content.link.label}: ${url}` : menu
  // WeChat makes a link of what looks like HTML's, wherever it leads.
  return words.replace(/<(?=\/?a[\s>])/gi, '<\u200b')
}
