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
