import { describe, expect, test } from 'vitest'
import { after, minutes } from '../../../src/base/clock.ts'
import { acknowledgeCase } from '../../../src/cases/acknowledge.ts'
import { addToCase, raiseCase } from '../../../src/cases/add.ts'
import { holdCase } from '../../../src/cases/case.ts'
import { assignCase } from '../../../src/cases/assign.ts'
import { caseEvents } from '../../../src/cases/events.ts'
import {
  caseById,
  caseByNumber,
  casesOf,
  isCursor,
  lastOpenCase,
  listCases,
} from '../../../src/cases/list.ts'
import { noteOnCase, replyToCase } from '../../../src/cases/reply.ts'
import { reopenCase, resolveCase } from '../../../src/cases/resolve.ts'
import { lineTo } from '../../../src/messages/say.ts'
import { staffById } from '../../../src/staff/staff.ts'
import { NOON, aCase, aLine, heardBy, openHouse, toldOf } from './cast.ts'

const house = openHouse()
const later = (n: number) => after(NOON, minutes(n))
const kinds = async (id: Parameters<typeof caseEvents>[1]) =>
  (await caseEvents(house.current.store.db, id)).map(({ kind }) => kind)

describe('opening', () => {
  test('deadlines, department, what happened, and the first step of the ladder', async () => {
    const opened = await aCase(house.current)
    expect(opened).toMatchObject({
      status: 'open',
      department: 'engineering',
      room: '1206',
      summary: '空调坏了',
      acknowledgeBy: later(15),
      resolveBy: later(120),
      acknowledgedAt: null,
    })
    expect(opened.number).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{4}$/)
    expect(await kinds(opened.id)).toEqual(['opened', 'announced'])
    expect(house.current.queued.at(-1)).toEqual({
      name: 'case.escalate',
      data: { caseId: opened.id, step: 1 },
      at: later(15),
    })
  })

  test('the group reads where, what, how bad, the words and by when; and nothing about who', async () => {
    const line = await aLine(house.current, {
      stay: { status: 'in-house' },
      name: { familyName: '王', givenName: '思远', displayName: 'Siyuan88' },
    })
    const opened = await aCase(house.current, {
      line,
      words: '我是王思远 (Siyuan88)，电话13812345678，空调坏了，积分有3200积分',
    })
    const { text, urgency, content } = (await heardBy(house.current, '-100')).at(-1)!
    expect(text).toBe(
      `新投诉\n1206 房 · 空调与暖气 · 3 级 一般\n“我是… (…)，电话…，空调坏了，积分有…”\n编号 ${opened.number} · 请在 12:15 前接手`,
    )
    expect(urgency).toBe(3)
    expect(content['choices']).toEqual([{ id: `case/ack/${opened.id}`, label: '接手' }])
    expect(content['link']).toEqual({ label: '查看详情', url: `/console/cases/${opened.number}` })
    expect(await toldOf(house.current, opened)).toEqual(['-100'])
  })

  test('severity 1 also goes to the managers and security, each in their language', async () => {
    const opened = await aCase(house.current, {
      severity: 1,
      category: 'safety-and-security',
      words: '着火了',
    })
    expect(await toldOf(house.current, opened)).toEqual(['-100', 'duty', 'general', 'guard'])
    expect((await heardBy(house.current, 'duty')).at(-1)).toMatchObject({ urgency: 1 })
    expect((await heardBy(house.current, 'duty')).at(-1)!.text).toContain(
      'Room 1206 · Safety and security · 1 critical',
    )
    expect((await heardBy(house.current, 'general')).at(-1)!.text).toContain('1206호')
  })

  test('what concerns a colleague goes to the managers alone', async () => {
    const rude = await aCase(house.current, { category: 'staff-attitude', words: '前台很凶' })
    expect(rude).toMatchObject({ confidential: true, department: 'management' })
    expect(await toldOf(house.current, rude)).toEqual(['duty', 'general'])
    const racist = await aCase(house.current, { category: 'check-in-out', words: '前台歧视我们' })
    expect(await toldOf(house.current, racist)).toEqual(['duty', 'general'])
  })

  test('a number that is taken is drawn again', async () => {
    const numbers = new Set<string>()
    for (let n = 0; n < 5; n += 1) numbers.add((await aCase(house.current)).number)
    expect(numbers.size).toBe(5)
  })
})

describe('acknowledging', () => {
  test('the first one does, also of two at once; the second learns who', async () => {
    const { store, staff } = house.current
    const line = await aLine(house.current)
    const opened = await aCase(house.current, { line })
    const both = await Promise.all(
      [staff.engineer, staff.duty].map((id) =>
        store.transaction((tx) => acknowledgeCase(tx, opened.id, id, later(3))),
      ),
    )
    const [first] = both.filter(({ ok }) => ok)
    expect(both.filter(({ ok }) => !ok)).toEqual([{ ok: false, error: 'already' }])
    const listed = await caseById(store.db, opened.id)
    expect(listed).toMatchObject({ status: 'acknowledged', acknowledgedAt: later(3) })
    expect(first).toMatchObject({ value: { acknowledgedBy: listed!.acknowledgedBy } })
    expect(['engineer', 'duty']).toContain(listed!.acknowledgedByName)
    expect((await kinds(opened.id)).filter((kind) => kind === 'acknowledged')).toHaveLength(1)
    expect((await heardBy(house.current, line.address)).map(({ text }) => text)).toEqual([
      `您的事项（编号 ${opened.number}）已由同事接手，正在跟进。`,
    ])
  })

  test('whoever acknowledges has the case, and its record says so', async () => {
    const { store, staff } = house.current
    const opened = await aCase(house.current)
    await store.transaction((tx) => acknowledgeCase(tx, opened.id, staff.engineer, later(1)))
    expect(await caseById(store.db, opened.id)).toMatchObject({
      status: 'acknowledged',
      assigneeName: 'engineer',
    })
    const events = await caseEvents(store.db, opened.id)
    expect(events.at(-1)).toMatchObject({
      kind: 'assigned',
      staffName: 'engineer',
      detail: { assignee: 'engineer' },
    })
  })

  test('a case that a colleague was given stays theirs, whoever acknowledges it', async () => {
    const { store, staff } = house.current
    const opened = await aCase(house.current)
    await store.db.guestCase.update({ where: { id: opened.id }, data: { assigneeId: staff.chief } })
    await store.transaction((tx) => acknowledgeCase(tx, opened.id, staff.engineer, later(1)))
    expect(await caseById(store.db, opened.id)).toMatchObject({
      assigneeName: 'chief',
      acknowledgedByName: 'engineer',
    })
    expect(await kinds(opened.id)).not.toContain('assigned')
  })

  test('not by somebody of another hotel, nor a colleague’s case by anyone but a manager', async () => {
    const { store, staff } = house.current
    const opened = await aCase(house.current)
    const refusal = { ok: false, error: 'unknown' }
    expect(await store.transaction((tx) => acknowledgeCase(tx, opened.id, staff.stranger, later(1)))).toEqual(
      refusal,
    )
    const rude = await aCase(house.current, { category: 'staff-attitude' })
    expect(await store.transaction((tx) => acknowledgeCase(tx, rude.id, staff.engineer, later(1)))).toEqual(
      refusal,
    )
    expect((await store.transaction((tx) => acknowledgeCase(tx, rude.id, staff.duty, later(1)))).ok).toBe(
      true,
    )
  })
})

test('a press in the group and a word of the guest, crossing: both are done', async () => {
  const { store, hotel, staff } = house.current
  const opened = await aCase(house.current)
  const line = {
    channel: 'telegram',
    account: 'main',
    address: '-100',
    kind: 'group',
    hotelId: hotel.id,
  } as const
  let [groupHeld, caseHeld] = [() => {}, () => {}]
  const group = new Promise<void>((resolve) => (groupHeld = resolve))
  const held = new Promise<void>((resolve) => (caseHeld = resolve))
  const [pressed, added] = await Promise.all([
    store.transaction(async (tx) => {
      await lineTo(tx, line, later(1))
      groupHeld()
      await held
      return acknowledgeCase(tx, opened.id, staff.engineer, later(1))
    }),
    store.transaction(async (tx) => {
      await holdCase(tx, opened.id)
      caseHeld()
      await group
      return addToCase(tx, opened, { words: '快点' }, later(1))
    }),
  ])
  expect(pressed.ok).toBe(true)
  expect(added.number).toBe(opened.number)
  expect((await kinds(opened.id)).sort()).toEqual([
    'acknowledged',
    'added',
    'announced',
    'assigned',
    'opened',
  ])
})

describe('working a case', () => {
  test('a reply reaches the guest as written, acknowledges, and is audited', async () => {
    const { store, staff } = house.current
    const line = await aLine(house.current)
    const opened = await aCase(house.current, { line })
    const engineer = (await staffById(store.db, staff.engineer))!
    const replied = await store.transaction((tx) =>
      replyToCase(tx, opened, engineer, { text: ' 马上到。 ' }, later(4)),
    )
    expect(replied.ok).toBe(true)
    expect((await heardBy(house.current, line.address)).map(({ text }) => text)).toEqual(['马上到。'])
    expect(await caseById(store.db, opened.id)).toMatchObject({
      status: 'in-progress',
      acknowledgedBy: staff.engineer,
    })
    expect(await kinds(opened.id)).toEqual(['opened', 'announced', 'acknowledged', 'assigned', 'replied'])
    const audited = await store.db.audit.findMany({ where: { subjectId: opened.id }, orderBy: { at: 'asc' } })
    expect(audited.map(({ action }) => action).sort()).toEqual([
      'case.acknowledged',
      'case.assigned',
      'case.replied',
    ])
    expect(JSON.stringify(audited)).not.toContain('马上到')
  })

  test('an empty reply, and a reply to nowhere, are refused', async () => {
    const { store, staff } = house.current
    const me = { id: staff.duty, language: 'en' }
    const opened = await aCase(house.current)
    expect(await store.transaction((tx) => replyToCase(tx, opened, me, { text: ' \n' }, NOON))).toMatchObject(
      {
        error: 'empty',
      },
    )
    const logged = await aCase(house.current, { conversationId: undefined, staffId: staff.duty })
    expect(
      await store.transaction((tx) => replyToCase(tx, logged, me, { text: 'Hello' }, NOON)),
    ).toMatchObject({
      error: 'no-line',
    })
    expect(
      await store.transaction((tx) => noteOnCase(tx, logged.id, staff.duty, 'called back', NOON)),
    ).toMatchObject({
      ok: true,
    })
    expect(await kinds(logged.id)).toEqual(['opened', 'announced', 'noted'])
  })

  test('assigning acknowledges; only to someone who may work it', async () => {
    const { store, staff } = house.current
    const opened = await aCase(house.current)
    const assign = (to: typeof staff.duty) =>
      store.transaction((tx) => assignCase(tx, opened.id, staff.duty, to, later(2)))
    expect(await assign(staff.stranger)).toEqual({ ok: false, error: 'not-staff' })
    expect(await assign(staff.engineer)).toMatchObject({
      value: { status: 'in-progress', acknowledgedBy: staff.duty, assigneeId: staff.engineer },
    })
    expect(await caseById(store.db, opened.id)).toMatchObject({ assigneeName: 'engineer' })
  })

  test('resolving tells the guest, once', async () => {
    const { store, staff } = house.current
    const line = await aLine(house.current, { language: 'ja' })
    const opened = await aCase(house.current, { line })
    const resolve = () =>
      store.transaction((tx) => resolveCase(tx, opened.id, staff.engineer, { cause: ' filter ' }, later(50)))
    const both = await Promise.all([resolve(), resolve()])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await caseById(store.db, opened.id)).toMatchObject({
      status: 'resolved',
      resolvedAt: later(50),
      cause: 'filter',
      acknowledgedBy: staff.engineer,
    })
    const told = await heardBy(house.current, line.address)
    expect(told.map(({ text }) => text)).toEqual([expect.stringContaining('対応が完了したとの報告')])
    expect(told[0]!.content['choices']).toEqual([
      { id: `complaint/reopen/${opened.number}`, label: 'まだ解決していません' },
    ])
  })

  test('opened again by the guest: one severity higher, to be acknowledged anew; by staff: they go on', async () => {
    const { store, staff } = house.current
    const opened = await aCase(house.current)
    const reopen = (by?: typeof staff.duty) =>
      store.transaction((tx) => reopenCase(tx, opened.id, by, later(60)))
    expect(await reopen()).toEqual({ ok: false, error: 'not-resolved' })
    expect(
      await store.transaction((tx) => resolveCase(tx, opened.id, staff.engineer, { cause: ' ' }, later(50))),
    ).toEqual({ ok: false, error: 'no-cause' })
    const resolve = () =>
      store.transaction((tx) => resolveCase(tx, opened.id, staff.engineer, { cause: 'mended' }, later(50)))
    await resolve()
    expect(await reopen()).toMatchObject({
      value: {
        status: 'open',
        severity: 2,
        acknowledgedAt: null,
        resolvedAt: null,
        acknowledgeBy: later(65),
      },
    })
    expect(house.current.queued.at(-1)).toMatchObject({ data: { caseId: opened.id, step: 4 }, at: later(65) })
    await resolve()
    expect(await reopen()).toMatchObject({ value: { severity: 2 } })
    await resolve()
    expect(await reopen(staff.duty)).toMatchObject({ value: { status: 'in-progress', severity: 2 } })
    await resolve()
    expect(await reopen(staff.stranger)).toEqual({ ok: false, error: 'unknown' })
  })
})

describe('hearing more', () => {
  test('words and the room are kept, and the group hears them', async () => {
    const { store } = house.current
    const line = await aLine(house.current)
    const opened = await aCase(house.current, { line, room: undefined })
    expect(opened.room).toBeNull()
    const added = await store.transaction((tx) =>
      addToCase(tx, opened, { words: '现在漏水了', room: '1206' }, later(1)),
    )
    expect(added.room).toBe('1206')
    expect((await heardBy(house.current, '-100')).at(-1)!.text).toBe(
      `编号 ${opened.number}，客人补充：“现在漏水了”\n编号 ${opened.number}：房号为 1206`,
    )
    await store.transaction((tx) =>
      addToCase(tx, opened, { words: '快点', room: '1206' }, after(later(1), 5000)),
    )
    expect((await heardBy(house.current, '-100')).at(-1)!.text).not.toContain('快点')
    expect(await kinds(opened.id)).toEqual(['opened', 'announced', 'added', 'room', 'added'])
  })

  test('what turns out to be about a colleague is withdrawn from the group', async () => {
    const { store } = house.current
    const opened = await aCase(house.current)
    const before = (await heardBy(house.current, '-100')).length
    const added = await store.transaction((tx) => addToCase(tx, opened, { words: '你们歧视我' }, later(1)))
    expect(added.confidential).toBe(true)
    expect(await heardBy(house.current, '-100')).toHaveLength(before)
  })

  test('it can only get worse: deadlines move closer and staff hear again', async () => {
    const { store, hotel, queued } = house.current
    const opened = await aCase(house.current, { kind: 'request', severity: 4 })
    const raise = (severity: 1 | 3) =>
      store.transaction((tx) => raiseCase(tx, hotel, opened, { severity, kind: 'complaint' }, later(10)))
    expect(await raise(1)).toMatchObject({ severity: 1, kind: 'complaint', acknowledgeBy: later(12) })
    expect(queued.at(-1)).toMatchObject({ data: { caseId: opened.id, step: 1 }, at: later(12) })
    expect(await toldOf(house.current, opened)).toEqual(['-100', 'duty', 'general', 'guard'])
    expect(await raise(3)).toMatchObject({ severity: 1 })
    expect(await kinds(opened.id)).toEqual(['opened', 'announced', 'raised', 'announced'])
  })
})

describe('lists', () => {
  test('the worst first, then what is due first; confidential ones for managers', async () => {
    const { store, staff } = house.current
    const engineer = (await staffById(store.db, staff.engineer))!
    const duty = (await staffById(store.db, staff.duty))!
    const all = await casesOf(store.db, ['hz'], { open: true, viewer: duty })
    const seen = await casesOf(store.db, ['hz'], { open: true, viewer: engineer })
    expect(all.map(({ severity }) => severity)).toEqual(all.map(({ severity }) => severity).sort())
    expect(all.some(({ confidential }) => confidential)).toBe(true)
    expect(seen.some(({ confidential }) => confidential)).toBe(false)
    expect(await casesOf(store.db, ['hz'], { open: true })).toEqual(seen)
    expect(await casesOf(store.db, ['sel'], { open: true, viewer: duty })).toEqual([])
    const closed = await casesOf(store.db, ['hz'], { open: false, viewer: duty })
    expect(closed.every(({ status }) => status === 'resolved')).toBe(true)
    expect(closed.length).toBeGreaterThan(0)
  })

  test('by number, in any case of letters', async () => {
    const opened = await aCase(house.current)
    const { db } = house.current.store
    expect((await caseByNumber(db, ` ${opened.number.toLowerCase()} `))?.id).toBe(opened.id)
    expect(await caseByNumber(db, "' OR true --")).toBeUndefined()
    expect(await caseById(db, 'not-a-uuid' as typeof opened.id)).toBeUndefined()
    expect((await lastOpenCase(db, opened.conversationId!))?.id).toBe(opened.id)
  })

  test('for programs: newest first, a page at a time, each once', async () => {
    const { db } = house.current.store
    const line = await aLine(house.current)
    for (let n = 0; n < 55; n += 1) await aCase(house.current, { line, severity: 4 }, later(n % 7))
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await listCases(db, { hotelId: 'hz', cursor })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.next ?? undefined
      if (cursor) expect(isCursor(cursor)).toBe(true)
    } while (cursor)
    expect(seen).toHaveLength(await db.guestCase.count({ where: { hotelId: 'hz' } }))
    expect(new Set(seen).size).toBe(seen.length)
    expect((await listCases(db, { hotelId: 'sel' })).items).toEqual([])
    expect(
      (await listCases(db, { status: 'resolved' })).items.every(({ status }) => status === 'resolved'),
    ).toBe(true)
    expect(isCursor("1' OR true")).toBe(false)
    await expect(listCases(db, { cursor: 'x' })).rejects.toThrow(RangeError)
  })
})
