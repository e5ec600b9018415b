// Complaints and requests of a year, all put right by now: who raised what, how soon it was taken on, what the cause was.
import { type Instant, after, between, earlier, hours, minutes } from '../../base/clock.ts'
import type { CaseId, ConversationId, HotelId, StaffId } from '../../base/ids.ts'
import { answerIn } from '../../base/locale.ts'
import type { Case, CaseKind } from '../../cases/case.ts'
import type { Category, Severity } from '../../cases/category.ts'
import { promised } from '../../cases/due.ts'
import type { CaseEventKind } from '../../cases/events.ts'
import { MANAGEMENT, departmentFor } from '../../cases/routing.ts'
import { summarise } from '../../cases/summary.ts'
import { isConfidential } from '../../cases/triage.ts'
import type { StaffMember } from '../../staff/staff.ts'
import type { Calendar } from './calendar.ts'
import { type Dice, dice } from './dice.ts'
import { inTrouble, troubleOf } from './moods.ts'
import type { Causes, Incident, Seed } from './read-seed.ts'
import { type DemoStay, momentIn } from './stays.ts'

export type DemoEvent = {
  readonly id: string
  readonly caseId: CaseId
  readonly at: Instant
  readonly kind: CaseEventKind
  readonly staffId: StaffId | null
  readonly detail: Readonly<Record<string, unknown>>
}
export type DemoCase = Case & { readonly events: DemoEvent[] }

/** How many of each severity, at both hotels together; troubles add theirs. */
const COUNTS: Readonly<Record<Severity, number>> = { 1: 6, 2: 30, 3: 92, 4: 66 }
const OF_TROUBLE = 14

export function pastCases(
  seed: Seed,
  all: readonly DemoStay[],
  calendars: ReadonlyMap<HotelId, Calendar>,
  staff: ReadonlyMap<HotelId, readonly StaffMember[]>,
): DemoCase[] {
  const roll = dice('cases')
  const number = numbers(roll)
  const ended = all.filter(({ checkedOutAt, room }) => checkedOutAt && room)
  const ordinary = seed.incidents.filter(({ theme }) => theme === undefined)
  const drawn = Object.entries(COUNTS).flatMap(([severity, count]) => {
    const fitting = ordinary.filter((incident) => incident.severity === Number(severity))
    return Array.from({ length: count }, () => ({ stay: roll.pick(ended), incident: roll.pick(fitting) }))
  })
  const troubled = [...calendars.keys()].flatMap((hotelId) => {
    const { theme } = troubleOf(hotelId)
    const fitting = seed.incidents.filter((incident) => incident.theme === theme)
    const there = ended.filter((stay) => stay.hotelId === hotelId && inTrouble(hotelId, stay.departs))
    return Array.from({ length: OF_TROUBLE }, () => ({
      stay: roll.pick(there),
      incident: roll.pick(fitting),
    }))
  })
  return [...drawn, ...troubled].map(({ stay, incident }) =>
    pastCase(
      stay,
      incident,
      calendars.get(stay.hotelId)!,
      staff.get(stay.hotelId)!,
      seed.causes,
      number(),
      roll,
    ),
  )
}

/** Found out once the guest was on their way. */
const AFTER_THE_STAY: readonly Category[] = ['lost-property', 'billing']

function pastCase(
  stay: DemoStay,
  incident: Incident,
  calendar: Calendar,
  staff: readonly StaffMember[],
  causes: Causes,
  number: string,
  roll: Dice,
): DemoCase {
  const { hotel, now } = calendar
  const gone = AFTER_THE_STAY.includes(incident.category)
  const openedAt = gone
    ? earlier(after(stay.checkedOutAt!, minutes(roll.int(40, 2000))), after(now, -hours(80)))
    : momentIn(stay, calendar, roll)
  const words = incident[answerIn(stay.guest.language)]
  const opened = openedCase(
    { stay: { ...stay, status: gone ? 'checked-out' : 'in-house' }, incident, words, openedAt, number },
    calendar,
    roll,
  )
  const worker = roll.pick(peopleFor(opened, staff))
  const inTime = (by: Instant, share: number) =>
    Math.max(
      20_000,
      between(openedAt, by) * (roll.chance(share) ? 0.08 + roll.next() * 0.85 : 1.05 + roll.next() * 1.4),
    )
  const acknowledgedAt = after(openedAt, inTime(opened.acknowledgeBy, 0.88))
  const resolvedAt = after(acknowledgedAt, inTime(opened.resolveBy, 0.84))
  const closedAt = after(resolvedAt, hours(48))
  const cause = roll.pick(causes[hotel.languages[0] === 'ko' ? 'ko' : 'zh-CN'][incident.category])
  const steps: [CaseEventKind, Instant, object][] = [
    ['acknowledged', acknowledgedAt, {}],
    ['assigned', acknowledgedAt, { assigneeId: worker.id, assignee: worker.name }],
    ['resolved', resolvedAt, { cause }],
  ]
  return {
    ...opened,
    status: closedAt <= now ? 'closed' : 'resolved',
    assigneeId: worker.id,
    acknowledgedAt,
    acknowledgedBy: worker.id,
    resolvedAt,
    closedAt: closedAt <= now ? closedAt : null,
    cause,
    events: [
      ...opened.events,
      ...steps.map(([kind, at, detail]) => event(opened.id, kind, at, worker.id, { ...detail }, roll)),
    ],
  }
}

export type Opening = {
  readonly stay: DemoStay
  readonly incident: { readonly kind: CaseKind; readonly category: Category; readonly severity: Severity }
  readonly words: string
  readonly openedAt: Instant
  readonly number: string
  readonly channel?: string
  readonly conversationId?: ConversationId
}

/** A case as openCase would have made it. */
export function openedCase(opening: Opening, { hotel }: Calendar, roll: Dice): DemoCase {
  const { stay, incident, words, openedAt, number } = opening
  const { kind, category, severity } = incident
  const id = roll.id<CaseId>(openedAt)
  const confidential = isConfidential(category, words)
  const channel = opening.channel ?? roll.weighted({ web: 62, telegram: 38 })
  return {
    id,
    number,
    hotelId: hotel.id,
    guestId: stay.guestId,
    conversationId: opening.conversationId ?? null,
    stayId: stay.id,
    kind,
    status: 'open',
    category,
    severity,
    confidential,
    department: departmentFor(hotel, { kind, category, confidential }),
    room: stay.room,
    place: null,
    summary: summarise(words, [stay.guest.familyName, stay.guest.givenName]),
    language: answerIn(stay.guest.language),
    channel,
    assigneeId: null,
    openedAt,
    ...promised(hotel, incident, stay, openedAt),
    acknowledgedAt: null,
    acknowledgedBy: null,
    resolvedAt: null,
    closedAt: null,
    cause: null,
    events: [event(id, 'opened', openedAt, null, { words, room: stay.room, severity }, roll)],
  }
}

export const event = (
  caseId: CaseId,
  kind: CaseEventKind,
  at: Instant,
  staffId: StaffId | null,
  detail: Readonly<Record<string, unknown>>,
  roll: Dice,
): DemoEvent => ({ id: roll.id(at), caseId, at, kind, staffId, detail })

/** Whose work it is: the department's, the managers' where it is confidential or nobody else there is. */
function peopleFor({ department }: DemoCase, staff: readonly StaffMember[]): readonly StaffMember[] {
  const own =
    department === MANAGEMENT ? [] : staff.filter(({ posts }) => posts[0]!.department === department)
  return own.length > 0 ? own : staff.filter(({ posts }) => posts[0]!.role === 'duty-manager')
}

// The letters of base/ids' speakable numbers.
const LETTERS = '34679ACDEFGHJKMNPQRTWXY'

/** Numbers for people to say, each once. */
export function numbers(roll: Dice, taken: ReadonlySet<string> = new Set()): () => string {
  const used = new Set(taken)
  return () => {
    for (;;) {
      const made = Array.from({ length: 4 }, () => LETTERS[roll.int(0, LETTERS.length - 1)]).join('')
      if (used.has(made)) continue
      used.add(made)
      return made
    }
  }
}
