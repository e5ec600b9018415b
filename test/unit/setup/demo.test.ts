// The demonstration: laid once, whole, and plausible, whatever the day and hour.
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Instant, instant } from '../../../src/base/clock.ts'
import type { GuestId } from '../../../src/base/ids.ts'
import { openLog } from '../../../src/base/log.ts'
import { findHotel } from '../../../src/hotels/find-hotel.ts'
import { summary } from '../../../src/insights/figures.ts'
import { explainBalance } from '../../../src/loyalty/explain.ts'
import { memberOf } from '../../../src/loyalty/member.ts'
import { layDemo } from '../../../src/setup/demo.ts'
import { type Store, openStore } from '../../../src/store/database.ts'
import { testDatabase } from '../../postgres.ts'

const now = instant('2026-11-22T11:00:00Z')
const HOTELS = ['hz-yunqi', 'sel-hangang']
let store: Store
let close: () => Promise<void>

async function open(): Promise<{ store: Store; close: () => Promise<void> }> {
  const database = await testDatabase()
  const opened = await openStore(database.url, openLog('silent'), 6)
  return {
    store: opened,
    async close() {
      await opened.close()
      await database.drop()
    },
  }
}

beforeAll(async () => {
  ;({ store, close } = await open())
  // Two services that start at the same moment.
  await Promise.all([layDemo(store, now), layDemo(store, now)])
})
afterAll(() => close())

/** Columns of one row, or of several. */
const rows = <Row>(text: string): Promise<Row[]> => store.db.$queryRawUnsafe<Row[]>(text)
const count = async (from: string): Promise<number> =>
  Number((await rows<{ n: bigint }>(`SELECT count(*) AS n FROM ${from}`))[0]!.n)

test('two hotels, their staff, 600 guests and a year of stays, once', async () => {
  expect(await count('hotel WHERE demo')).toBe(2)
  expect(await count('staff')).toBe(21)
  expect(await count('guest')).toBe(600)
  expect(await count('stay')).toBeGreaterThan(2000)
  await layDemo(store, now)
  expect(await count('guest')).toBe(600)
})

test('whom the README names as members have a balance to ask for', async () => {
  const readme = await readFile('README.md', 'utf8')
  const named = [...readme.matchAll(/`((?:YQ|HG)\d{6}) ([^`]+)`/g)]
  expect(named.length).toBeGreaterThan(3)
  for (const [, booking, surname] of named)
    expect(
      await count(`stay s JOIN guest g ON g.id = s.guest_id JOIN member m ON m.guest_id = g.id
        WHERE s.confirmation_number = '${booking}' AND g.family_name = '${surname}' AND s.status = 'in-house'`),
      `${booking} ${surname}`,
    ).toBe(1)
})

test('everything is marked as demonstration', async () => {
  for (const table of ['hotel', 'guest', 'stay', 'survey', 'guest_case'])
    expect(await count(`${table} WHERE NOT demo`)).toBe(0)
})

test('nobody real can be reached', async () => {
  expect(await count(`guest WHERE email NOT LIKE '%@example.com'`)).toBe(0)
  expect(await count('guest WHERE email IS NULL')).toBeLessThan(60)
  const reserved = String.raw`^\+(8612|8860|82100|81900|1202555\d{0}01|447700900|61491570|3319900|493023125|66200|34000)\d+$`
  expect(await count(`guest WHERE phone !~ '${reserved}'`)).toBe(0)
  const twice = 'SELECT phone FROM guest WHERE phone IS NOT NULL GROUP BY phone HAVING count(*) > 1'
  expect(await rows(twice)).toEqual([])
})

describe('stays', () => {
  test('are of every status, and each as it must be', async () => {
    for (const hotel of HOTELS)
      for (const [status, least] of Object.entries({
        booked: 20,
        'in-house': 20,
        'checked-out': 900,
        cancelled: 10,
      }))
        expect(await count(`stay WHERE hotel_id = '${hotel}' AND status = '${status}'`)).toBeGreaterThan(
          least,
        )
    const at = `'${now.toISOString()}'::timestamptz`
    expect(await count(`stay WHERE updated_at > ${at} OR checked_out_at > ${at}`)).toBe(0)
    expect(await count(`stay WHERE (checked_out_at IS NOT NULL) <> (status = 'checked-out')`)).toBe(0)
    expect(await count(`stay WHERE status = 'in-house' AND (room IS NULL OR departure < '2026-11-22')`)).toBe(
      0,
    )
    expect(await count(`stay WHERE status = 'booked' AND arrival < '2026-11-22'`)).toBe(0)
  })

  test('of one guest do not overlap', async () => {
    const overlaps = `stay a JOIN stay b ON a.guest_id = b.guest_id AND a.id < b.id
      AND a.arrival < b.departure AND b.arrival < a.departure`
    expect(await count(overlaps)).toBe(0)
  })
})

describe('accounts', () => {
  test('add up: nothing below zero, nothing drawn twice, every spend drawn whole', async () => {
    expect(await count('(SELECT member_id FROM ledger_entry GROUP BY 1 HAVING sum(points) < 0) b')).toBe(0)
    const overdrawn = `(SELECT g.id FROM ledger_draw d JOIN ledger_entry g ON g.id = d.grant_id
      GROUP BY g.id HAVING sum(d.points) > g.points) o`
    expect(await count(overdrawn)).toBe(0)
    const undrawn = `ledger_entry e WHERE e.points < 0
      AND -e.points <> (SELECT coalesce(sum(points), 0) FROM ledger_draw d WHERE d.spend_id = e.id)`
    expect(await count(undrawn)).toBe(0)
    const early = `ledger_draw d JOIN ledger_entry g ON g.id = d.grant_id JOIN ledger_entry s ON s.id = d.spend_id
      WHERE g.member_id <> s.member_id OR g.at > s.at`
    expect(await count(early)).toBe(0)
    for (const kind of ['earn', 'redeem', 'expire', 'adjust'])
      expect(await count(`ledger_entry WHERE kind = '${kind}'`)).toBeGreaterThan(20)
    expect(await count(`ledger_entry WHERE at > '${now.toISOString()}'`)).toBe(0)
  })

  test('stand as the programme itself would have them: asking for them changes nothing', async () => {
    const before = await rows<object>('SELECT id, tier FROM member ORDER BY id')
    const entries = await count('ledger_entry')
    const hotel = (await findHotel(store.db, 'hz-yunqi'))!
    const owners = await rows<{ id: GuestId }>(
      "SELECT guest_id::text AS id FROM member WHERE number::text ~ '[147]$' ORDER BY guest_id",
    )
    let soon = 0
    await store.transaction(async (tx) => {
      for (const { id } of owners) {
        const { expiresNext } = await explainBalance(tx, (await memberOf(tx, id))!, hotel, now)
        if (expiresNext && expiresNext.on < '2027-01-21') soon += 1
      }
    })
    expect(await rows('SELECT id, tier FROM member ORDER BY id')).toEqual(before)
    expect(await count('ledger_entry')).toBe(entries)
    expect(soon).toBeGreaterThan(5)
    for (const tier of ['member', 'silver', 'gold', 'platinum'])
      expect(await count(`member WHERE tier = '${tier}'`)).toBeGreaterThan(0)
  })
})

describe('surveys', () => {
  test.each(HOTELS)('of %s make plausible figures', async (hotelId) => {
    const figures = await summary(store.db, { hotelId, from: '2025-11-22', to: '2026-11-22' })
    const { delivered, completed } = figures.response
    expect(figures.nps.score).toBeGreaterThan(35)
    expect(figures.nps.score).toBeLessThan(50)
    expect(completed / delivered).toBeGreaterThan(0.3)
    expect(completed / delivered).toBeLessThan(0.42)
    expect(figures.csat.share).toBeGreaterThan(0.7)
    expect(figures.questions.map(({ key }) => key)).toEqual(['nps', 'room', 'service'])
  })

  test('dip while a hotel was in trouble, with comments and cases that say why', async () => {
    const trouble = await summary(store.db, { hotelId: 'hz-yunqi', from: '2026-08-18', to: '2026-09-15' })
    const year = await summary(store.db, { hotelId: 'hz-yunqi', from: '2025-11-22', to: '2026-08-10' })
    expect(trouble.nps.score!).toBeLessThan(year.nps.score! - 15)
    expect(trouble.cases.byCategory['bathroom-and-water']).toBeGreaterThan(8)
    const water = `survey_answer WHERE hotel_id = 'hz-yunqi' AND words ~ '热水|hot water|온수|お湯'`
    expect(await count(`${water} AND answered_on BETWEEN '2026-08-18' AND '2026-09-20'`)).toBeGreaterThan(2)
  })

  test('hold together: ratings go with the recommendation, times with the status', async () => {
    const [row] = await rows<{ r: number }>(`SELECT corr(n.score, s.score) AS r FROM survey_answer n
      JOIN survey_answer s USING (survey_id) WHERE n.question = 'nps' AND s.question = 'room'`)
    expect(row!.r).toBeGreaterThan(0.5)
    expect(await count(`survey WHERE (completed_at IS NOT NULL) <> (status = 'completed')`)).toBe(0)
    expect(
      await count(`survey WHERE (started_at IS NOT NULL) <> (id IN (SELECT survey_id FROM survey_answer))`),
    ).toBe(0)
    expect(
      await count(`survey WHERE greatest(sent_at, started_at, completed_at) > '${now.toISOString()}'`),
    ).toBe(0)
    expect(await count('survey WHERE NOT sent_at <= delivered_at OR NOT delivered_at <= started_at')).toBe(0)
    const early = `survey a JOIN survey b ON a.guest_id = b.guest_id AND a.id <> b.id AND b.delivered_at > a.delivered_at
      AND b.delivered_at < a.delivered_at + interval '59 days'`
    expect(await count(early)).toBe(0)
    const partly = `survey WHERE status = 'expired' AND started_at IS NOT NULL`
    expect(await count(partly)).toBeGreaterThan(20)
  })

  test('are commented on in the language of the guest, seldom twice in the same words', async () => {
    const languages = await rows<{ language: string; n: number; different: number }>(`
      SELECT s.language, count(*)::int AS n, count(DISTINCT a.words)::int AS different
      FROM survey_answer a JOIN survey s ON s.id = a.survey_id WHERE a.words IS NOT NULL GROUP BY 1`)
    expect(languages.map(({ language }) => language).sort()).toEqual(['en', 'ja', 'ko', 'zh-CN'])
    const script = { 'zh-CN': '[一-鿿]', ja: '[ぁ-んァ-ヶ]', ko: '[가-힣]', en: '^[ -~’“”]+$' }
    for (const [language, letters] of Object.entries(script)) {
      const foreign = `survey_answer a JOIN survey s ON s.id = a.survey_id
        WHERE a.words IS NOT NULL AND s.language = '${language}' AND a.words !~ '${letters}'`
      expect(await count(foreign)).toBe(0)
    }
    expect(languages.reduce((sum, { different }) => sum + different, 0)).toBeGreaterThan(100)
    const latest = await rows<{ words: string }>(
      'SELECT words FROM survey_answer WHERE words IS NOT NULL ORDER BY answered_at DESC LIMIT 40',
    )
    expect(new Set(latest.map(({ words }) => words)).size).toBeGreaterThan(36)
  })
})

describe('cases', () => {
  test('of every kind, severity and category; about 220 put right, 8 to 12 open', async () => {
    expect(await count(`guest_case WHERE status IN ('resolved', 'closed')`)).toBeGreaterThan(200)
    for (const severity of [1, 2, 3, 4])
      expect(await count(`guest_case WHERE severity = ${severity}`)).toBeGreaterThan(4)
    expect((await rows('SELECT DISTINCT category FROM guest_case')).length).toBe(14)
    expect((await rows('SELECT DISTINCT kind FROM guest_case')).length).toBe(2)
    for (const status of ['open', 'acknowledged', 'in-progress', 'waiting-guest', 'closed'])
      expect(await count(`guest_case WHERE status = '${status}'`)).toBeGreaterThan(0)
    const open = `guest_case WHERE status NOT IN ('resolved', 'closed')`
    expect(await count(open)).toBe(11)
    for (const hotel of HOTELS) expect(await count(`${open} AND hotel_id = '${hotel}'`)).toBeGreaterThan(3)
  })

  test('what waits for staff is due just now or was due just before', async () => {
    const waiting = await rows<{
      minutes: number
    }>(`SELECT extract(epoch FROM acknowledge_by - '${now.toISOString()}')::int / 60
      AS minutes FROM guest_case WHERE status = 'open'`)
    expect(waiting.every(({ minutes }) => Math.abs(minutes) <= 10)).toBe(true)
    expect(waiting.some(({ minutes }) => minutes < 0)).toBe(true)
    expect(waiting.some(({ minutes }) => minutes > 0)).toBe(true)
  })

  test('happened in order and never in the future', async () => {
    const order = 'NOT (opened_at <= acknowledged_at AND acknowledged_at <= resolved_at)'
    expect(await count(`guest_case WHERE ${order}`)).toBe(0)
    const late = `greatest(opened_at, acknowledged_at, resolved_at, closed_at) > '${now.toISOString()}'`
    expect(await count(`guest_case WHERE ${late}`)).toBe(0)
    expect(await count('guest_case WHERE acknowledge_by < opened_at OR resolve_by < acknowledge_by')).toBe(0)
    expect(
      await count(`guest_case c WHERE NOT EXISTS (SELECT FROM case_event e WHERE e.case_id = c.id)`),
    ).toBe(0)
    const unequal = `guest_case c JOIN case_event e ON e.case_id = c.id AND e.kind = 'acknowledged'
      WHERE e.at <> c.acknowledged_at`
    expect(await count(unequal)).toBe(0)
  })

  test('open ones have a conversation; nothing in it is left to hear or to send', async () => {
    expect(await count('conversation')).toBe(11)
    expect(
      await count(`guest_case WHERE status NOT IN ('resolved', 'closed') AND conversation_id IS NULL`),
    ).toBe(0)
    expect(await count(`message WHERE direction = 'in' AND handled_at IS NULL`)).toBe(0)
    expect(await count(`message WHERE direction = 'out' AND delivery <> 'sent'`)).toBe(0)
    expect(await count(`message WHERE content ->> 'text' LIKE '%{%'`)).toBe(0)
    expect(await count(`message WHERE author = 'staff' AND staff_id IS NULL`)).toBe(0)
    expect(
      await count(
        'conversation c WHERE last_seq <> (SELECT max(seq) FROM message m WHERE m.conversation_id = c.id)',
      ),
    ).toBe(0)
  })
})

test('the same moment makes the same demonstration', async () => {
  const other = await open()
  try {
    await layDemo(other.store, now)
    const shown = `SELECT (SELECT md5(string_agg(g::text, '|' ORDER BY g.id)) FROM guest g) AS guests,
      (SELECT md5(string_agg(s::text, '|' ORDER BY s.id)) FROM stay s) AS stays,
      (SELECT md5(string_agg(a::text, '|' ORDER BY a.survey_id, a.question)) FROM survey_answer a) AS answers,
      (SELECT md5(string_agg(e::text, '|' ORDER BY e.id)) FROM ledger_entry e) AS entries`
    expect(await other.store.db.$queryRawUnsafe(shown)).toEqual(await rows(shown))
  } finally {
    await other.close()
  }
})

/** Midnight between the two hotels' days, a leap day, the turn of a year, and early morning. */
const MOMENTS: Instant[] = [
  '2026-11-21T15:30:00Z',
  '2028-02-29T03:00:00Z',
  '2026-12-31T23:59:00Z',
  '2027-03-01T20:10:00Z',
].map(instant)
test.each(MOMENTS)('it can be laid at %s', async (moment) => {
  const other = await open()
  try {
    await layDemo(other.store, moment)
    const [row] = await other.store.db.$queryRawUnsafe<{ open: number; here: number; late: number }[]>(`SELECT
      (SELECT count(*)::int FROM guest_case WHERE status NOT IN ('resolved', 'closed')) AS open,
      (SELECT count(*)::int FROM stay WHERE status = 'in-house') AS here,
      (SELECT count(*)::int FROM guest_case WHERE greatest(opened_at, acknowledged_at, resolved_at) > '${moment.toISOString()}') AS late`)
    expect(row).toMatchObject({ open: 11, late: 0 })
    expect(row!.here).toBeGreaterThan(40)
  } finally {
    await other.close()
  }
})
