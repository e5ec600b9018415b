// What linked staff can do from Telegram, and what nobody else can.
import { expect, test } from 'vitest'
import { type Instant, after, hours, minutes } from '../../../src/base/clock.ts'
import { type StaffId, type SurveyId, newId } from '../../../src/base/ids.ts'
import { caseById } from '../../../src/cases/list.ts'
import { staffDesk } from '../../../src/conversation/staff-desk.ts'
import { LANGUAGES } from '../../../src/base/locale.ts'
import type { HeardContent } from '../../../src/messages/content.ts'
import { lineTo } from '../../../src/messages/say.ts'
import { type PhraseKey, phrase } from '../../../src/phrases/phrases.ts'
import { linkedStaff } from '../../../src/staff/staff.ts'
import { issueToken } from '../../../src/verification/tokens.ts'
import { NOON, aCase, aLine, heardBy, openHouse } from '../cases/cast.ts'

const house = openHouse()

/** Somebody does something in a private chat (their own sender is its address) or in a group. */
async function does(
  sender: string,
  heard: HeardContent,
  { group, now = NOON }: { group?: string; now?: Instant } = {},
) {
  const { store, hotel } = house.current
  const sayings = await store.transaction(async (tx) => {
    const kind = group ? 'group' : 'guest'
    const address = group ?? sender
    const hotelId = group === '-100' ? hotel.id : undefined
    const line = { channel: 'telegram', account: 'main', address, kind, hotelId } as const
    const conversationId = await lineTo(tx, line, now)
    const who = { conversationId, channel: 'telegram', account: 'main', sender, kind } as const
    return staffDesk(tx, { ...who, heard, hotels: [hotel], now })
  })
  return sayings.map(({ text }) => text)
}
const says = (sender: string, text: string, more?: Parameters<typeof does>[2]) =>
  does(sender, { kind: 'text', text }, more)
const taps = (sender: string, id: string, more?: Parameters<typeof does>[2]) =>
  does(sender, { kind: 'choice', id }, more)
const GROUP = { group: '-100' }

async function code(staffId: StaffId, lifetime = hours(1)): Promise<string> {
  const { token } = await house.current.store.transaction((tx) =>
    issueToken(tx, { purpose: 'staff-link', subjectId: staffId, lifetime }, NOON),
  )
  return token
}
const linked = (sender: string) => linkedStaff(house.current.store.db, 'telegram', 'main', sender)

test('a code links a chat once; anything else does not', async () => {
  const token = await code(house.current.staff.engineer)
  expect(await says('7001', '/link')).toEqual([phrase('en', 'desk.link-how')])
  expect(await says('7001', '/link nonsense')).toEqual([phrase('en', 'desk.link-refused')])
  expect(await says('7001', `/link ${token}`, GROUP)).toEqual([phrase('zh-CN', 'desk.private-only')])
  expect(await linked('7001')).toBeUndefined()
  expect(await says('7001', `/link ${token}`)).toEqual([phrase('zh-CN', 'desk.linked', { name: 'engineer' })])
  expect(await linked('7001')).toMatchObject({ name: 'engineer' })
  expect(await house.current.store.db.conversation.findFirst({ where: { address: '7001' } })).toMatchObject({
    kind: 'staff',
  })
  expect(await says('7002', `/link ${token}`)).toEqual([phrase('en', 'desk.link-refused')])
  expect(await linked('7002')).toBeUndefined()
  const late = await code(house.current.staff.duty, minutes(10))
  expect(await says('7003', `/link ${late}`, { now: after(NOON, minutes(11)) })).toEqual([
    phrase('en', 'desk.link-refused'),
  ])
})

test('a linked member takes a case in the group, which reads who did; the second learns it', async () => {
  const raised = await aCase(house.current)
  const { number, id } = raised
  expect(await taps('engineer', `case/ack/${id}`, GROUP)).toEqual([
    phrase('zh-CN', 'desk.taken', { number, name: 'engineer' }),
  ])
  expect(await caseById(house.current.store.db, id)).toMatchObject({
    status: 'acknowledged',
    acknowledgedBy: house.current.staff.engineer,
  })
  expect(await taps('chief', `case/ack/${id}`, GROUP)).toEqual([
    phrase('zh-CN', 'desk.already-taken', { number, name: 'engineer' }),
  ])
})

test('taken in a private chat, the group is told as well', async () => {
  const { number, id } = await aCase(house.current)
  expect(await taps('duty', `case/ack/${id}`)).toEqual([phrase('en', 'desk.taken', { number, name: 'duty' })])
  expect((await heardBy(house.current, '-100')).at(-1)!.text).toBe(
    phrase('zh-CN', 'desk.taken', { number, name: 'duty' }),
  )
})

test('who is not linked, or works at another hotel, or forges a button, is refused and changes nothing', async () => {
  const { id } = await aCase(house.current)
  const staffOnly = await aCase(house.current, { category: 'staff-attitude', words: '前台很凶' })
  const guest = await aLine(house.current)
  expect(await taps('9999', `case/ack/${id}`, GROUP)).toEqual([phrase('zh-CN', 'desk.not-linked')])
  expect(await taps('stranger', `case/ack/${id}`, GROUP)).toEqual([phrase('zh-CN', 'desk.not-allowed')])
  expect(await taps('engineer', `case/ack/${staffOnly.id}`)).toEqual([phrase('zh-CN', 'desk.not-allowed')])
  for (const forged of [
    `case/ack/${guest.guestId}`,
    'case/ack/',
    `case/ack/${id}' OR true --`,
    `case/ack/${id.toUpperCase()}x`,
    `case/resolve/${id}`,
    '',
  ])
    expect(await taps('engineer', forged, GROUP)).toEqual([phrase('zh-CN', 'desk.not-allowed')])
  for (const one of [id, staffOnly.id])
    expect(await caseById(house.current.store.db, one)).toMatchObject({ status: 'open' })
})

test('who has left the hotel may do nothing more', async () => {
  const { store, staff } = house.current
  const { id } = await aCase(house.current)
  await store.db.staffPost.updateMany({ where: { staffId: staff.guard }, data: { active: false } })
  expect(await taps('guard', `case/ack/${id}`)).toEqual([phrase('zh-CN', 'desk.not-allowed')])
  expect(await says('guard', '/help')).toEqual([phrase('zh-CN', 'desk.help-nowhere', { name: 'guard' })])
  await store.db.staffPost.updateMany({ where: { staffId: staff.guard }, data: { active: true } })
})

test('/cases: the worst first, the time left, a button for each that nobody has; confidential ones for managers', async () => {
  const { store, hotel } = house.current
  await store.db
    .$executeRaw`UPDATE guest_case SET status = 'closed', acknowledged_at = now(), resolved_at = now(), closed_at = now()`
  expect(await says('engineer', '/cases')).toEqual([phrase('zh-CN', 'desk.cases-none')])
  const mild = await aCase(house.current, { severity: 4, category: 'wifi', words: 'wifi 慢' })
  const bad = await aCase(house.current, { severity: 2, words: '空调坏了三次' })
  const rude = await aCase(house.current, { category: 'staff-attitude', words: '前台很凶' })
  await taps('chief', `case/ack/${mild.id}`)
  const text = (await says('engineer', '/cases', { now: after(NOON, minutes(7)) })).join()
  expect(text).toContain('2 件')
  expect(text.indexOf(bad.number)).toBeLessThan(text.indexOf(mild.number))
  expect(text).toContain(
    phrase('zh-CN', 'desk.overdue', { span: phrase('zh-CN', 'desk.minutes', { minutes: 2 }) }),
  )
  expect(text).toContain('chief')
  expect(text).not.toContain(rude.number)
  expect((await says('duty', '/cases')).join()).toContain(rude.number)
  const [list] = await store.transaction(async (tx) => {
    const conversationId = await lineTo(
      tx,
      { channel: 'telegram', account: 'main', address: 'duty', kind: 'staff' },
      NOON,
    )
    const who = {
      conversationId,
      channel: 'telegram',
      account: 'main',
      sender: 'duty',
      kind: 'staff',
    } as const
    return staffDesk(tx, { ...who, heard: { kind: 'text', text: '/cases' }, hotels: [hotel], now: NOON })
  })
  expect(list!.choices).toEqual(
    [bad, rude].map(({ id, number }) => ({ id: `case/ack/${id}`, label: `Take ${number}` })),
  )
})

test('/summary: a manager reads every figure with its interval and n; nobody else does, nor in a group', async () => {
  const { store, hotel } = house.current
  await answers(hotel.id, [
    ['nps', [10, 10, 9, 9, 8, 7, 3, 10, 9, 10, 10, 6]],
    ['room', [5, 4, 4, 5, 3, 5, 4, 5, 5, 4, 5, 2]],
    ['service', [5, 5, 4]],
  ])
  const [text] = await says('duty', '/summary')
  expect(text).toContain('云栖酒店 · 2026-10-05 to 2026-11-03')
  expect(text).toMatch(/Recommendation \(NPS\): \+50 \([+-]?\d+ to \+\d+\), n = 12/)
  expect(text).toMatch(/Satisfied guests \(CSAT\): 87% \(\d+% to \d+%\), n = 15/)
  expect(text).toMatch(/Room: 4\.3 of 5 \(\d\.\d to \d\.\d\), n = 12\n/)
  expect(text).toMatch(/Service: 4\.7 of 5 .*n = 3 – too few to rely on/)
  expect(text).toContain('12 sent')
  expect(await says('duty', '/summary hz 7')).toHaveLength(1)
  expect((await says('general', '/summary HZ ３０'))[0]).toContain('추천 지수(NPS)')
  expect(await says('engineer', '/summary')).toEqual([
    phrase('zh-CN', 'desk.summary-refused', { hotels: 'none' }),
  ])
  expect(await says('duty', '/summary', GROUP)).toEqual([phrase('zh-CN', 'desk.private-only')])
  expect(await says('7999', '/summary')).toEqual([phrase('en', 'desk.not-linked')])
  for (const elsewhere of ['/summary sel', '/summary nowhere'])
    expect(await says('duty', elsewhere)).toEqual([phrase('en', 'desk.summary-refused', { hotels: 'hz' })])
  for (const odd of [
    '/summary hz 0',
    '/summary hz 367',
    '/summary 1 2',
    '/summary a b',
    '/summary 99999999999999999999',
  ])
    expect(await says('duty', odd)).toEqual([phrase('en', 'desk.summary-how', { hotel: 'hz' })])
  await store.db.$executeRaw`DELETE FROM survey_answer`
  expect((await says('duty', '/summary'))[0]).toContain(phrase('en', 'desk.summary-no-answers'))
})

test('anything else is answered with what can be done; groups are left in peace', async () => {
  const manager = (await says('duty', 'hello')).join()
  expect(manager).toContain('/summary hz 7')
  expect((await says('engineer', '/help')).join()).not.toContain('/summary')
  expect(await does('engineer', { kind: 'photo', file: 'x' })).toHaveLength(1)
  expect(await does('engineer', { kind: 'edited', text: 'x' })).toEqual([])
  expect(await says('engineer', '/weather', GROUP)).toEqual([])
  expect(await says('engineer', 'hello', GROUP)).toEqual([])
  expect(await does('9999', { kind: 'photo' }, GROUP)).toEqual([])
})

test('every text of the desk can be said in every language', () => {
  const key: PhraseKey = 'desk.summary-refused'
  for (const language of LANGUAGES) {
    expect(phrase(language, key, { hotels: 'none' })).not.toMatch(/[{}]/)
    expect(phrase(language, key, { hotels: 'hz, sel' })).toContain('hz, sel')
    expect(phrase(language, 'desk.summary-cases', { opened: 0 })).not.toContain('{')
  }
})

/** Surveys of the day, each with the answers at its place. */
async function answers(hotelId: string, scores: [question: string, values: number[]][]): Promise<void> {
  const { db } = house.current.store
  const definitionId = newId(NOON)
  await db.surveyDefinition.create({
    data: { id: definitionId, hotelId, key: 'stay', version: 1, definition: {}, hash: 'x', createdAt: NOON },
  })
  for (let n = 0; n < 12; n += 1) {
    const { guestId } = await aLine(house.current, { stay: { status: 'checked-out', room: `${n}` } })
    const stay = await db.stay.findFirstOrThrow({ where: { guestId } })
    const id = newId<SurveyId>(NOON)
    const day = new Date('2026-11-03T00:00:00Z')
    await db.survey.create({
      data: {
        id,
        definitionId,
        hotelId,
        guestId,
        stayId: stay.id,
        status: 'completed',
        countedOn: day,
        sentAt: NOON,
        deliveredAt: NOON,
        startedAt: NOON,
        completedAt: NOON,
      },
    })
    for (const [question, values] of scores) {
      const score = values[n]
      if (score === undefined) continue
      const answer = { surveyId: id, question, score, answeredAt: NOON, hotelId, answeredOn: day }
      await db.surveyAnswer.create({ data: answer })
    }
  }
}
