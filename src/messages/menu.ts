// Choices where there is nothing to tap: numbered in the text, and heard as a number in any form, or as their words.
import type { ConversationId } from '../base/ids.ts'
import { answerIn } from '../base/locale.ts'
import { phrase } from '../phrases/phrases.ts'
import type { Store } from '../store/database.ts'
import type { Choice, SaidContent } from './content.ts'

/** A menu as it was offered. */
export type Menu = { readonly choices: readonly Choice[]; readonly firstNumber: number }

/** The text with its choices below it. Scores go by themselves; what stands beside them goes by its words. */
export function withMenu(
  { text, choices = [], firstNumber = 1 }: Pick<SaidContent, 'text' | 'choices' | 'firstNumber'>,
  language: string,
): string {
  if (choices.length === 0) return text
  const said = answerIn(language)
  const scores = choices.filter(isScore)
  const others = choices.filter((choice) => !isScore(choice)).map(({ label }) => label)
  if (scores.length > 0) {
    const [from, to] = [scores[0]!.label, scores.at(-1)!.label]
    const hint =
      others.length > 0
        ? phrase(said, 'numbered.reply-score-or', {
            from,
            to,
            others: others.map((label) => `“${label}”`).join(' / '),
          })
        : phrase(said, 'numbered.reply-score', { from, to })
    return `${text}\n\n${hint}`
  }
  const lines = others.map((label, n) => `${firstNumber + n}. ${label}`)
  const hint =
    lines.length === 1
      ? phrase(said, 'numbered.reply-one', { first: String(firstNumber) })
      : phrase(said, 'numbered.reply', {
          first: String(firstNumber),
          last: String(firstNumber + lines.length - 1),
        })
  return `${text}\n\n${lines.join('\n')}\n${hint}`
}

/**
 * What a text chooses from the menus, the newest first: 2, ２, ②, (2), 2., 二, "2번", "２番", or the choice's own words.
 * Undefined where it chooses nothing.
 */
export function chosenBy(text: string, menus: readonly Menu[]): Choice | undefined {
  const said = folded(text)
  if (said === '') return undefined
  for (const { choices } of menus) {
    const named = choices.find(({ label }) => folded(label) === said)
    if (named) return named
  }
  const number = numberOf(said)
  if (number === undefined) return undefined
  for (const { choices, firstNumber } of menus) {
    const scored = choices.some(isScore)
    const chosen = scored
      ? choices.find((choice) => isScore(choice) && Number(choice.label) === number)
      : choices[number - firstNumber]
    if (chosen) return chosen
  }
  return undefined
}

/** The menus that a conversation was offered last, in one turn, the newest first. */
export async function menusBefore(store: Store, conversationId: ConversationId): Promise<Menu[]> {
  const rows = await store.db.$queryRaw<{ content: SaidContent }[]>`
    WITH recent AS (
      SELECT content, at, seq FROM message
      WHERE conversation_id = ${conversationId}::uuid AND direction = 'out' ORDER BY seq DESC LIMIT 12
    )
    SELECT content FROM recent WHERE content ? 'choices'
      AND at = (SELECT at FROM recent WHERE content ? 'choices' ORDER BY seq DESC LIMIT 1)
    ORDER BY seq DESC`
  return rows.map(({ content }) => ({
    choices: content.choices ?? [],
    firstNumber: content.firstNumber ?? 1,
  }))
}

/** So long a text is no answer to a menu. */
export const LONGEST_CHOICE = 60

const isScore = ({ label }: Choice): boolean => /^\p{Nd}{1,2}$/u.test(label.trim())

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'“”‘’「」『』(（[【]+|[\s"'“”‘’「」『』)）\]】.。,、!！~]+$/gu, '')
    .trim()

const HAN = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const HANGUL = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구', '십']

function numberOf(said: string): number | undefined {
  const bare = said
    .replace(/^(?:no\.?|nr\.?|#|option|选|選|第)\s*/u, '')
    .replace(/\s*(?:号|號|番目|番|번째|번|个|個)(?:です|요|이요|으로)?$/u, '')
  if (/^\d{1,2}$/.test(bare)) return Number(bare)
  const han = HAN.indexOf(bare)
  if (han >= 0) return han
  const hangul = HANGUL.indexOf(bare)
  return hangul > 0 && bare !== said ? hangul : undefined
}
