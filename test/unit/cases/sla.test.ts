import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after, at, days, fromEpoch, hours, instant, minutes, timeAt } from '../../../src/base/clock.ts'
import { CATEGORIES, SEVERITIES, type Severity } from '../../../src/cases/category.ts'
import { type Presence, officeClock, pledge, presenceOf, slaTerms } from '../../../src/cases/sla.ts'

const TERMS = slaTerms.parse(undefined)
const HANGZHOU = 'Asia/Shanghai'
const HERE: Presence = { kind: 'here' }
const LEFT: Presence = { kind: 'left' }
const complaint = (severity: Severity) => ({ kind: 'complaint', category: 'noise', severity }) as const

const NOON = instant('2026-11-03T04:00:00Z')
const hz = (day: string, time: string) => at(HANGZHOU, day, time)

describe('the usual promises', () => {
  test.each([
    [1, minutes(2), hours(1)],
    [2, minutes(5), minutes(45)],
    [3, minutes(15), hours(2)],
    [4, minutes(30), hours(8)],
  ] as const)('severity %i in the house, at any hour', (severity, acknowledge, resolve) => {
    const night = instant('2026-11-03T19:30:00Z')
    expect(pledge(complaint(severity), night, HERE, HANGZHOU, TERMS)).toEqual({
      acknowledgeBy: after(night, acknowledge),
      resolveBy: after(night, resolve),
    })
  })

  test('after the stay the clock runs in office hours: four hours from 17:00 are over at 12:00', () => {
    const due = pledge(complaint(3), hz('2026-11-03', '17:00'), LEFT, HANGZHOU, TERMS)
    expect(due).toEqual({ acknowledgeBy: hz('2026-11-04', '12:00'), resolveBy: hz('2026-11-06', '17:00') })
  })

  test('what arrives at night after the stay begins to count at opening', () => {
    const due = pledge(complaint(4), hz('2026-11-03', '23:00'), LEFT, HANGZHOU, TERMS)
    expect(due).toEqual({ acknowledgeBy: hz('2026-11-05', '09:00'), resolveBy: hz('2026-11-09', '09:00') })
  })

  test('danger does not wait for the office, also after the stay', () => {
    const night = hz('2026-11-03', '23:00')
    expect(pledge(complaint(1), night, LEFT, HANGZHOU, TERMS).acknowledgeBy).toEqual(after(night, minutes(2)))
  })

  test('towels are brought within 20 minutes', () => {
    const towels = { kind: 'request', category: 'bathroom-and-water', severity: 3 } as const
    expect(pledge(towels, NOON, HERE, HANGZHOU, TERMS)).toEqual({
      acknowledgeBy: after(NOON, minutes(15)),
      resolveBy: after(NOON, minutes(20)),
    })
  })

  test('what is due falls before the guest leaves', () => {
    const stay = { status: 'in-house', departure: '2026-11-03' }
    const until = presenceOf(stay, HANGZHOU, TERMS)
    const morning = hz('2026-11-03', '11:50')
    expect(pledge(complaint(3), morning, until, HANGZHOU, TERMS)).toEqual({
      acknowledgeBy: hz('2026-11-03', '12:00'),
      resolveBy: hz('2026-11-03', '12:00'),
    })
    // Still in the house at two: the hour of departure has passed and binds no more.
    const afternoon = hz('2026-11-03', '14:00')
    expect(pledge(complaint(3), afternoon, until, HANGZHOU, TERMS).resolveBy).toEqual(
      after(afternoon, hours(2)),
    )
  })
})

describe('where the guest is', () => {
  test.each([
    ['in-house', 'here'],
    ['booked', 'here'],
    ['checked-out', 'left'],
    ['cancelled', 'left'],
  ])('%s: %s', (status, kind) => {
    expect(presenceOf({ status, departure: '2026-11-03' }, HANGZHOU, TERMS).kind).toBe(kind)
  })
  test('someone without a stay is taken to be in the house', () => {
    expect(presenceOf(undefined, HANGZHOU, TERMS)).toEqual(HERE)
  })
})

test('daylight saving: a day of office time is a day, whether it has 23, 24 or 25 hours', () => {
  const add = officeClock('Europe/Berlin', '09:00-18:00')
  const saturday = at('Europe/Berlin', '2026-03-28', '15:00')
  expect(add(saturday, days(1))).toEqual(at('Europe/Berlin', '2026-03-29', '15:00'))
  expect(add(saturday, hours(4))).toEqual(at('Europe/Berlin', '2026-03-29', '10:00'))
  const autumn = at('Europe/Berlin', '2026-10-24', '17:30')
  expect(add(autumn, hours(1))).toEqual(at('Europe/Berlin', '2026-10-25', '09:30'))
})

// ------------------------------------------------------------------ whatever the moment, the zone, the hours

const zone = fc.constantFrom(
  'Asia/Shanghai',
  'Asia/Seoul',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
)
const moment = fc
  .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) })
  .map((milliseconds) => fromEpoch(milliseconds))
/** The nights in which clocks change, in some of the zones. */
const night = fc
  .tuple(
    fc.constantFrom('2026-03-08', '2026-03-29', '2026-10-25', '2026-11-01', '2026-04-05'),
    fc.nat(days(2)),
  )
  .map(([day, past]) => after(instant(`${day}T00:00:00Z`), past - days(1)))
const anyMoment = fc.oneof(moment, night)
const severity = fc.constantFrom(...SEVERITIES)
const kind = fc.constantFrom('complaint', 'request')
const category = fc.constantFrom(...CATEGORIES)
const presence: fc.Arbitrary<Presence> = fc.oneof(
  fc.constant(HERE),
  fc.constant(LEFT),
  anyMoment.map((until) => ({ kind: 'here', until }) as const),
)
const raised = fc.record({ kind, category, severity })
const officeHours = fc
  .tuple(fc.nat(23), fc.constantFrom('00', '30'), fc.integer({ min: 1, max: 23 }))
  .map(([hour, half, length]) => {
    const from = `${String(hour).padStart(2, '0')}:${half}`
    const to = `${String(Math.min(23, hour + length)).padStart(2, '0')}:59`
    return `${from}-${to}`
  })

describe('properties', () => {
  test('nothing is due before it was raised, and acknowledging comes before putting right', () => {
    fc.assert(
      fc.property(raised, anyMoment, presence, zone, (what, opened, where, place) => {
        const { acknowledgeBy, resolveBy } = pledge(what, opened, where, place, TERMS)
        expect(acknowledgeBy > opened).toBe(true)
        expect(resolveBy >= acknowledgeBy).toBe(true)
      }),
    )
  })

  test('what is worse never waits longer for a person', () => {
    fc.assert(
      fc.property(raised, severity, anyMoment, presence, zone, (what, other, opened, where, place) => {
        const [worse, lesser] = [Math.min(what.severity, other), Math.max(what.severity, other)] as Severity[]
        const first = pledge({ ...what, severity: worse! }, opened, where, place, TERMS)
        const second = pledge({ ...what, severity: lesser! }, opened, where, place, TERMS)
        expect(first.acknowledgeBy <= second.acknowledgeBy).toBe(true)
      }),
    )
  })

  test('while the guest is in the house, nothing is due after they leave', () => {
    fc.assert(
      fc.property(raised, anyMoment, anyMoment, zone, (what, opened, until, place) => {
        fc.pre(until > opened)
        expect(pledge(what, opened, { kind: 'here', until }, place, TERMS).resolveBy <= until).toBe(true)
      }),
    )
  })

  test('the office clock ends in office hours, and later for what starts later or lasts longer', () => {
    const wait = fc.integer({ min: 1, max: days(6) })
    fc.assert(
      fc.property(
        anyMoment,
        fc.nat(days(3)),
        wait,
        wait,
        zone,
        officeHours,
        (from, more, a, b, place, open) => {
          const add = officeClock(place, open)
          const due = add(from, Math.min(a, b))
          expect(due > from).toBe(true)
          expect(add(from, Math.max(a, b)) >= due).toBe(true)
          expect(add(after(from, more), Math.min(a, b)) >= due).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('by day, it ends between opening and closing', () => {
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: 1, max: days(6) }), zone, (from, wait, place) => {
        const time = timeAt(place, officeClock(place, '09:00-18:00')(from, wait))
        expect(time >= '09:00' && time <= '18:00').toBe(true)
      }),
    )
  })
})

describe('a hotel’s own terms', () => {
  test('what is left out keeps its usual value', () => {
    const terms = slaTerms.parse({ inHouse: { 3: { acknowledge: '10m' } } })
    expect(terms.inHouse[3]).toEqual({ acknowledge: minutes(10), resolve: hours(2) })
    expect(terms.inHouse[4]).toEqual(TERMS.inHouse[4])
    expect(terms.afterStay).toEqual(TERMS.afterStay)
  })
  test.each([
    { inHouse: { 1: { acknowledge: '20m' } } },
    { inHouse: { 3: { acknowledge: '3h' } } },
    { inHouse: { 3: { acknowledge: 'soon' } } },
    { officeHours: '18:00-09:00' },
    { checkOut: 'noon' },
    { requests: { pillows: '10m' } },
  ])('refused: %j', (given) => {
    expect(slaTerms.safeParse(given).success).toBe(false)
  })
})
