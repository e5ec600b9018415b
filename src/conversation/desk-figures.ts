// A hotel's figures as a message to its managers: every one with its interval and n.
import { type Instant, addDays, minutes } from '../base/clock.ts'
import type { Language } from '../base/locale.ts'
import { CATEGORIES } from '../cases/category.ts'
import { type Hotel, today } from '../hotels/hotel.ts'
import { type Summary, summary } from '../insights/figures.ts'
import type { Saying } from '../messages/say.ts'
import { isPhraseKey, phrase } from '../phrases/phrases.ts'
import { hotelsWhere } from '../staff/authority.ts'
import type { StaffMember } from '../staff/staff.ts'
import type { Tx } from '../store/transaction.ts'
import { spanText } from './desk-cases.ts'

const DAYS = 30
const MOST_DAYS = 366
/** Below so many answers a figure says little (DOMAIN: shown greyed with its n). */
const RELIABLE = 10

/** Answers `/summary [hotel] [days]`; without a hotel, for each that the member manages. */
export async function figuresFor(
  tx: Tx,
  member: StaffMember,
  hotels: readonly Hotel[],
  words: readonly string[],
  now: Instant,
): Promise<Saying[]> {
  const { language } = member
  const managed = hotels.filter(({ id }) => hotelsWhere(member, 'see-figures').includes(id))
  const asked = read(words)
  const own = managed.map(({ id }) => id)
  if (!asked) {
    const hotel = own[0] ?? '…'
    return [{ text: phrase(language, 'desk.summary-how', { hotel }), language }]
  }
  const chosen = asked.hotel === undefined ? managed : managed.filter(({ id }) => id === asked.hotel)
  if (chosen.length === 0) {
    const names = own.length > 0 ? own.join(', ') : 'none'
    return [{ text: phrase(language, 'desk.summary-refused', { hotels: names }), language }]
  }
  const sayings: Saying[] = []
  for (const hotel of chosen) {
    const to = today(hotel, now)
    const figures = await summary(tx, { hotelId: hotel.id, from: addDays(to, 1 - asked.days), to })
    sayings.push({ text: summaryText(language, hotel, figures), language })
  }
  return sayings
}

function read(words: readonly string[]): { hotel: string | undefined; days: number } | undefined {
  const numbers = words.map((word) => word.normalize('NFKC')).filter((word) => /^\d+$/.test(word))
  const names = words.filter((word) => !/^\d+$/.test(word.normalize('NFKC')))
  const days = numbers.length > 0 ? Number(numbers[0]) : DAYS
  if (numbers.length > 1 || names.length > 1 || days < 1 || days > MOST_DAYS) return undefined
  return { hotel: names[0]?.toLowerCase(), days }
}

function summaryText(language: Language, hotel: Hotel, figures: Summary): string {
  const { from, to, response } = figures
  const answers = [
    npsLine(language, figures),
    csatLine(language, figures),
    ...questionLines(language, figures),
  ]
  const known = answers.filter((line) => line !== undefined)
  return [
    phrase(language, 'desk.summary-title', { hotel: hotel.name, from, to }),
    '',
    ...(known.length > 0 ? known : [phrase(language, 'desk.summary-no-answers')]),
    phrase(language, 'desk.summary-response', response),
    '',
    ...caseLines(language, figures),
  ].join('\n')
}

function npsLine(language: Language, { nps: { score, low, high, n } }: Summary): string | undefined {
  if (score === null || low === null || high === null) return undefined
  const signed = new Intl.NumberFormat(language, { signDisplay: 'exceptZero', maximumFractionDigits: 0 })
  const values = { score: signed.format(score), low: signed.format(low), high: signed.format(high), n }
  return reliable(language, phrase(language, 'desk.summary-nps', values), n)
}

function csatLine(language: Language, { csat: { share, low, high, n } }: Summary): string | undefined {
  if (share === null || low === null || high === null) return undefined
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })
  const values = { share: percent.format(share), low: percent.format(low), high: percent.format(high), n }
  return reliable(language, phrase(language, 'desk.summary-csat', values), n)
}

function questionLines(language: Language, { questions }: Summary): string[] {
  const decimal = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return questions.flatMap(({ key, mean, low, high, n }) => {
    // The recommendation has its line above.
    if (key === 'nps' || mean === null || low === null || high === null) return []
    const title = `desk.question.${key}`
    const question = isPhraseKey(title) ? phrase(language, title as 'desk.question.room') : key
    const values = {
      question,
      mean: decimal.format(mean),
      low: decimal.format(low),
      high: decimal.format(high),
      n,
    }
    return [reliable(language, phrase(language, 'desk.summary-question', values), n)]
  })
}

const reliable = (language: Language, line: string, n: number): string =>
  n < RELIABLE ? phrase(language, 'desk.summary-few', { line }) : line

function caseLines(language: Language, { cases }: Summary): string[] {
  const { opened, byCategory, acknowledgeMedianMinutes: acknowledge, resolveMedianMinutes: resolve } = cases
  const span = (median: number | null) => (median === null ? '–' : spanText(language, minutes(median)))
  const counts = CATEGORIES.filter((category) => (byCategory[category] ?? 0) > 0)
    .sort((a, b) => byCategory[b]! - byCategory[a]!)
    .map((category) => `${phrase(language, `case.category.${category}`)} ${byCategory[category]}`)
  return [
    phrase(language, 'desk.summary-cases', { opened }),
    ...(counts.length > 0 ? [counts.join(' · ')] : []),
    ...(opened > 0
      ? [phrase(language, 'desk.summary-times', { acknowledge: span(acknowledge), resolve: span(resolve) })]
      : []),
  ]
}
