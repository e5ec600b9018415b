// The open cases of a member of staff, as a message: the worst first, with the time left and a button to take each.
import { type Duration, type Instant, between, minutes } from '../base/clock.ts'
import type { Language } from '../base/locale.ts'
import { type ListedCase, casesOf } from '../cases/list.ts'
import type { Hotel } from '../hotels/hotel.ts'
import type { Saying } from '../messages/say.ts'
import { phrase } from '../phrases/phrases.ts'
import { hotelsWhere } from '../staff/authority.ts'
import type { StaffMember } from '../staff/staff.ts'
import type { Tx } from '../store/transaction.ts'

/** What a telephone shows without much scrolling. */
const SHOWN = 10

export async function openCasesFor(
  tx: Tx,
  member: StaffMember,
  hotels: readonly Hotel[],
  now: Instant,
): Promise<Saying[]> {
  const { language } = member
  const theirs = hotelsWhere(member, 'see-cases')
  const open = await casesOf(tx, theirs, { open: true, viewer: member })
  if (open.length === 0) return [{ text: phrase(language, 'desk.cases-none'), language }]
  const shown = open.slice(0, SHOWN)
  const nameOf = (id: string) => hotels.find((hotel) => hotel.id === id)?.name ?? id
  const entries = shown.map((one) =>
    entry(one, theirs.length > 1 ? nameOf(one.hotelId) : undefined, language, now),
  )
  const more = open.length - shown.length
  const text = [
    phrase(language, 'desk.cases', { count: open.length }),
    ...entries,
    ...(more > 0 ? [phrase(language, 'desk.cases-more', { count: more })] : []),
  ].join('\n\n')
  const choices = shown
    .filter(({ status }) => status === 'open')
    .map(({ id, number }) => ({ id: `case/ack/${id}`, label: phrase(language, 'desk.take', { number }) }))
  return [{ text, language, ...(choices.length > 0 ? { choices } : {}) }]
}

function entry(shown: ListedCase, hotel: string | undefined, language: Language, now: Instant): string {
  const { number, severity, category, room, place, summary, status } = shown
  const left = timeLeft(language, between(now, status === 'open' ? shown.acknowledgeBy : shown.resolveBy))
  const name = shown.assigneeName ?? shown.acknowledgedByName
  const first = [
    number,
    phrase(language, `case.severity.${severity}`),
    ...(room ? [phrase(language, 'desk.case-room', { room })] : []),
    ...(place ? [place] : []),
    phrase(language, `case.category.${category}`),
    ...(hotel ? [hotel] : []),
  ]
  const state =
    status === 'open'
      ? phrase(language, 'desk.case-waits', { left })
      : name
        ? phrase(language, 'desk.case-with', { name, left })
        : phrase(language, 'desk.case-underway', { left })
  return [first.join(' · '), summary, state].join('\n')
}

const timeLeft = (language: Language, left: Duration): string =>
  left >= 0
    ? phrase(language, 'desk.left', { span: spanText(language, left) })
    : phrase(language, 'desk.overdue', { span: spanText(language, -left) })

/** "12 min", "1 h 5 min", "2 d 3 h". */
export function spanText(language: Language, span: Duration): string {
  const total = Math.floor(span / minutes(1))
  if (total < 60) return phrase(language, 'desk.minutes', { minutes: total })
  const hours = Math.floor(total / 60)
  if (hours < 48) return phrase(language, 'desk.hours', { hours, minutes: total % 60 })
  return phrase(language, 'desk.days', { days: Math.floor(hours / 24), hours: hours % 24 })
}
