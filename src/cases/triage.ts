// What a message amounts to: how bad it is, what it is about, and who may see it. Pure.
import type { CaseKind } from './case.ts'
import type { Category, Severity } from './category.ts'

/** What was understood of a message, as far as it matters here. */
export type Understood = {
  readonly kind: CaseKind
  readonly category: Category | null
  readonly severity: Severity | null
  readonly danger: boolean
  readonly words: string
}

export type Triage = {
  readonly kind: CaseKind
  readonly category: Category
  readonly severity: Severity
  readonly confidential: boolean
}

const DISCRIMINATION =
  /discriminat|\bracis[mt]|\bsexis[mt]|homophob|xenophob|歧视|歧視|种族主义|種族主義|차별|差別|ヘイト/iu

/** Wishes that should not wait as long as an extra pillow. */
const PRESSING: readonly Category[] = [
  'safety-and-security',
  'bathroom-and-water',
  'food-and-beverage',
  'air-conditioning',
  'lost-property',
]

/** Words of danger are severity 1, whatever else was understood; discrimination is never less than 2. */
export function triage({ kind, category, severity, danger, words }: Understood): Triage {
  const discrimination = isDiscrimination(words)
  const actual: CaseKind = danger || discrimination ? 'complaint' : kind
  const subject = category ?? (danger ? 'safety-and-security' : 'other')
  const understood = actual === 'request' ? requestSeverity(subject) : (severity ?? 3)
  return {
    kind: actual,
    category: subject,
    severity: danger ? 1 : discrimination ? (Math.min(understood, 2) as Severity) : understood,
    confidential: isConfidential(subject, words),
  }
}

/** A complaint about a member of staff, or about discrimination: for managers alone. */
export const isConfidential = (category: Category, words: string): boolean =>
  category === 'staff-attitude' || isDiscrimination(words)

const isDiscrimination = (words: string): boolean => DISCRIMINATION.test(words.normalize('NFKC'))

const requestSeverity = (category: Category): Severity => (PRESSING.includes(category) ? 3 : 4)

const CHASING = new RegExp(
  [
    /\b(?:still|yet)\b.*\b(?:no ?(?:one|body)|nothing|waiting|not|broken|haven'?t|hasn'?t|didn'?t|isn'?t|doesn'?t)\b/,
    /\b(?:no ?(?:one|body)|nothing)\b.*\b(?:came|come|yet|shown?|here|happened|turned up)\b/,
    /\bstill (?:waiting|broken)\b|\bnot (?:been )?(?:fixed|solved|resolved)\b|\bany (?:news|updates?)\b|\bhow much longer\b/,
    /还(?:是)?(?:没|在等|不行|坏)|[没沒](?:有)?人[来來]|怎么还|怎麼還|多久|催|[没沒](?:有)?(?:解[决決]|修好|弄好)/,
    /아직|안 ?(?:오|와|왔|고쳐)|언제 ?(?:오|와|올)|기다리|해결(?:이|되지|도)? ?(?:안|않)/,
    /まだ|誰も(?:来|こ)|いつ(?:来|に)|待って|直って(?:い)?(?:ない|ません)|解決して(?:い)?(?:ない|ません)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'iu',
)

/** True for a short message of someone who waits: "still nobody", "还没人来". */
export const isChasing = (words: string): boolean =>
  words.length <= 80 && CHASING.test(words.normalize('NFKC'))
