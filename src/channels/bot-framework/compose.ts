// What is said, as Bot Framework messages: a card in Teams, suggested actions in Web Chat, words and numbers elsewhere.
import { cut } from '../../cases/summary.ts'
import { withMenu } from '../../messages/menu.ts'
import type { Choice, SaidContent } from '../../messages/content.ts'
import { absolute } from '../link.ts'
import { photoName } from '../photo-name.ts'
import { isVisible, sendable, splitText } from '../split-text.ts'
import { TEAMS } from './activity.ts'
import { cardOf } from './card.ts'
import { carried } from './choice.ts'

export type BotMessage = {
  readonly type: 'message'
  readonly text?: string
  readonly textFormat?: 'plain'
  /** What a notification shows of a card. */
  readonly summary?: string
  readonly attachments?: readonly object[]
  readonly suggestedActions?: { readonly actions: readonly object[]; readonly to: readonly string[] }
}

export type Terms = {
  readonly channelId: string
  readonly language: string
  readonly publicUrl: string
  /** The photo that goes with it. */
  readonly photo?: { readonly url: string; readonly mediaType: string } | undefined
}

/**
 * UTF-16 units of one message's text. Teams takes 28 kB in any of its ages (100 kB today), counted in UTF-16 with
 * everything around the text; no one reads more at once.
 */
export const TEXT_LIMIT = 4000
/** UTF-16 units of a whole message as JSON: 28 kB. */
const WHOLE_LIMIT = 13_500
/** More lines than this make no card. */
const CARD_LINES = 40
const SUMMARY = 150

/** The messages to send, in order; none when nothing of it can be seen. */
export function compose(content: SaidContent, terms: Terms): BotMessage[] {
  const link = linkOf(content, terms.publicUrl)
  const choices = (content.choices ?? []).map(presentable)
  const said = { ...content, text: sendable(content.text), choices, link }
  if (terms.channelId === TEAMS && (choices.length > 0 || link)) return asCard(said, terms)
  const suggested = SUGGESTS.has(terms.channelId)
  const words = spelledOut(suggested ? { ...said, choices: [] } : said, terms.language)
  const parts = splitText(words, TEXT_LIMIT)
  const actions = suggested ? choices.map(suggestion) : []
  const attachments = terms.photo
    ? [
        {
          contentType: terms.photo.mediaType,
          contentUrl: terms.photo.url,
          name: photoName(terms.photo.mediaType),
        },
      ]
    : []
  if (parts.length === 0) {
    if (actions.length > 0) parts.push('…')
    else if (attachments.length > 0) return [{ type: 'message', attachments }]
  }
  return parts.map((text, n) => ({
    ...plain(text),
    ...(n < parts.length - 1
      ? {}
      : {
          ...(attachments.length > 0 ? { attachments } : {}),
          ...(actions.length > 0 ? { suggestedActions: { actions, to: [] } } : {}),
        }),
  }))
}

/** Channels whose apps show suggested actions, and lose them once something else is said. */
const SUGGESTS: ReadonlySet<string> = new Set(['directline', 'webchat', 'emulator'])

type Said = Omit<SaidContent, 'link'> & {
  readonly choices: Choice[]
  readonly link: { readonly label: string; readonly url: string } | undefined
}

const plain = (text: string): BotMessage => ({ type: 'message', text, textFormat: 'plain' })

/** One card; where the words are too many for it they go before it. */
function asCard(said: Said, { language, photo }: Terms): BotMessage[] {
  const { text, choices, link } = said
  const message = (words: string): BotMessage => ({
    type: 'message',
    summary: cut(isVisible(text) ? text : choices.map(({ label }) => label).join(' / '), SUMMARY),
    attachments: [
      cardOf({
        lines: words.split('\n'),
        choices,
        link,
        picture: photo?.url,
        language,
        inWords: spelledOut({ ...said, text: words }, language).trim(),
      }),
    ],
  })
  const whole = message(text)
  if (text.split('\n').length <= CARD_LINES && JSON.stringify(whole).length <= WHOLE_LIMIT) return [whole]
  return [...splitText(text, TEXT_LIMIT).map(plain), message('')]
}

/** Choices numbered, and the link in words. */
function spelledOut({ text, choices, firstNumber, link }: Said, language: string): string {
  const menu = withMenu({ text, choices, ...(firstNumber ? { firstNumber } : {}) }, language)
  return link ? `${menu}\n\n${link.label}: ${link.url}` : menu
}

/** Sends its words and our value; the words are shown. */
const suggestion = (choice: Choice) => ({
  type: 'messageBack',
  title: choice.label,
  text: choice.label,
  displayText: choice.label,
  value: carried(choice),
})

const presentable = ({ id, label }: Choice): Choice => ({
  id,
  label: sendable(label).replace(/\s+/g, ' ') || id,
})

/** With an absolute address; only http and https leave this function. */
function linkOf({ link }: SaidContent, publicUrl: string): Said['link'] {
  if (!link) return undefined
  const href = absolute(link.url, publicUrl)
  if (href === undefined) return undefined
  return { label: sendable(link.label).replace(/\s+/g, ' ') || href, url: href }
}
