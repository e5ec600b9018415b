// Choices where there is nothing to tap: numbered in the text, and heard as a number in any form, or as their words.
import type { ConversationId } from '../base/ids.ts'
import { answerIn } from '../base/locale.ts'
import { phrase } from '../phrases/phrases.ts'
import type { Store } from '../store/database.ts'
import type { Choice, Content, SaidContent } from './content.ts'
import { numberSaid } from './menu-number.ts'

/** A menu as it was offered. */
export type Menu = {
  readonly choices: readonly Choice[]
  readonly firstNumber: number
  /**
   * asked: the last thing that we said; passed: we have said more since, and nobody has chosen; left: somebody chose
   * and the conversation went on, so that a number means something else by now.
   */
  readonly standing: 'asked' | 'passed' | 'left'
}

/** What a text chose. */
export type Chosen = { readonly choice: Choice; readonly from: Menu }

/** The text with its choices below it. Scores go by themselves; what stands beside them goes by its words. */
export function withMenu(
  { text, choices = [], firstNumber = 1 }: Pick<SaidContent, 'text' | 'choices' | 'firstNumber'>,
  language: string,
): string {
  if (choices.length === 0) return text
  const said = answerIn(language)
  const listed = called(choices, firstNumber)
  const known = listed.flatMap(({ number }) => (number < 0 ? [] : number))
  const [first, last] = [String(Math.min(...known)), String(Math.max(...known))]
  const below = (lines: string) => (text === '' ? lines : `${text}\n\n${lines}`)
  if (choices.some(({ label }) => ownNumber(label)?.bare)) {
    const range = { from: first, to: last }
    const others = listed.flatMap(({ number, line }) => (number < 0 ? `“${line}”` : []))
    return below(
      others.length > 0
        ? phrase(said, 'numbered.reply-score-or', { ...range, others: others.join(' / ') })
        : phrase(said, 'numbered.reply-score', range),
    )
  }
  const hint =
    choices.length === 1
      ? phrase(said, 'numbered.reply-one', { first })
      : phrase(said, 'numbered.reply', { first, last })
  return below([...listed.map(({ line }) => line), hint].join('\n'))
}

/**
 * What a text chooses from the menus, the newest first: by the choice's own words, or by its number in any form.
 * Undefined where it chooses nothing.
 */
export function chosenBy(text: string, menus: readonly Menu[]): Chosen | undefined {
  const said = folded(text)
  if (said === '') return undefined
  for (const from of menus) {
    // A bare score is a number, and numbers are told apart below.
    const choice = from.choices.find(({ label }) => !ownNumber(label)?.bare && folded(label) === said)
    if (choice) return { choice, from }
  }
  const number = numberSaid(text)
  if (number === undefined) return undefined
  for (const from of menus) {
    if (from.standing === 'left') continue
    const n = called(from.choices, from.firstNumber).findIndex((one) => one.number === number)
    if (n >= 0) return { choice: from.choices[n]!, from }
  }
  return undefined
}

/** A message of a conversation, as far as menus are concerned. */
export type Past = {
  readonly direction: 'in' | 'out'
  readonly content: Content
  /** Messages of one turn have the same. */
  readonly at: Date
  /** False for what a guest said and nobody has heard yet. */
  readonly handled: boolean
}

/** The menus that were offered last, in one turn, the newest first. `past` is told from the newest. Pure. */
export function menusAmong(past: readonly Past[]): Menu[] {
  const newest = past.findIndex(({ content }) => offersOf(content) !== undefined)
  if (newest < 0) return []
  const { at } = past[newest]!
  const offered = past
    .filter((one) => one.direction === 'out' && one.at.getTime() === at.getTime())
    .flatMap(({ content }) => offersOf(content) ?? [])
  const since = past.slice(0, newest)
  const saidSince = since.findIndex((one) => one.direction === 'out' && one.at.getTime() !== at.getTime())
  if (saidSince < 0) return offered.map((menu) => ({ ...menu, standing: 'asked' }))
  const asked = offered.map((menu): Menu => ({ ...menu, standing: 'asked' }))
  const chosen = since.slice(saidSince + 1).some((one) => one.handled && choosesFrom(one.content, asked))
  return offered.map((menu) => ({ ...menu, standing: chosen ? 'left' : 'passed' }))
}

function choosesFrom(content: Content, menus: readonly Menu[]): boolean {
  if (content.kind === 'text')
    return content.text.length <= LONGEST_CHOICE && chosenBy(content.text, menus) !== undefined
  return content.kind === 'choice' && menus.some(({ choices }) => choices.some(({ id }) => id === content.id))
}

function offersOf(content: Content): Omit<Menu, 'standing'> | undefined {
  if (content.kind !== 'said' || !content.choices?.length) return undefined
  return { choices: content.choices, firstNumber: content.firstNumber ?? 1 }
}

/** So far back a menu is looked for. */
const LOOKED_AT = 30

/** The menus that a conversation was offered last, in one turn, the newest first. */
export async function menusBefore(store: Store, conversationId: ConversationId): Promise<Menu[]> {
  return menusAmong(
    await store.db.$queryRaw<Past[]>`
      SELECT direction, content, at, direction = 'out' OR handled_at IS NOT NULL AS handled FROM message
      WHERE conversation_id = ${conversationId}::uuid ORDER BY seq DESC LIMIT ${LOOKED_AT}`,
  )
}

/** So long a text is no answer to a menu. */
export const LONGEST_CHOICE = 60

type Called = { readonly number: number; readonly line: string }

/**
 * What each choice is called by and how it is listed; -1 for one that goes by its words alone. Where labels begin with
 * numbers of their own, as scores with their meaning do, and these differ, they keep them, and the rest follow; else
 * they are numbered through.
 */
function called(choices: readonly Choice[], firstNumber: number): Called[] {
  const own = choices.map(({ label }) => ownNumber(label))
  const known = own.flatMap((one) => one?.number ?? [])
  const listed = choices.map(({ label }) => plain(label))
  if (own.some((one) => one?.bare)) return listed.map((line, n) => ({ number: own[n]?.number ?? -1, line }))
  if (known.length < 2 || new Set(known).size < known.length)
    return listed.map((line, n) => ({ number: firstNumber + n, line: `${firstNumber + n}. ${line}` }))
  let next = Math.max(...known)
  return listed.map((line, n) => {
    const number = own[n]?.number
    if (number !== undefined) return { number, line }
    next += 1
    return { number: next, line: `${next} ${line}` }
  })
}

/** The number that a label begins with; bare where it is the whole label. */
function ownNumber(label: string): { number: number; bare: boolean } | undefined {
  const [, number, words] = /^([\d０-９]{1,2})[.．]?(?: (.*\p{L}.*))?$/u.exec(plain(label)) ?? []
  return number === undefined
    ? undefined
    : { number: Number(number.normalize('NFKC')), bare: words === undefined }
}

/** A label on one line. */
const plain = (label: string): string => label.replace(/\s+/g, ' ').trim()

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'“”‘’「」『』(（[【]+|[\s"'“”‘’「」『』)）\]】.。,、!！~]+$/gu, '')
    .trim()
