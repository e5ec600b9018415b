// GET /api/v1/cases, /guests/<id> and /openapi.json, over HTTP.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { after, instant, minutes } from '../../../src/base/clock.ts'
import { newId, speakable } from '../../../src/base/ids.ts'
import { casePage, guestAnswer } from '../../../src/web/api/read-schema.ts'
import { stayAnswer } from '../../../src/web/api/stay-schema.ts'
import { KEY, type Service, openService } from './service.ts'

let service: Service
let guestId: string
const opened = instant('2026-11-01T00:00:00Z')
const CASES = 120

beforeAll(async () => {
  service = await openService()
  const stay = {
    hotel: 'inn',
    confirmationNumber: 'YQ1',
    status: 'in-house',
    arrival: '2026-11-01',
    departure: '2026-11-09',
    updatedAt: '2026-11-01T04:00:00Z',
    guest: { familyName: 'Li', memberNumber: 'M1', email: 'li@example.com' },
  }
  const taken = await service.ask('/stays', { body: stay })
  stayAnswer.parse(taken.json)
  guestId = taken.json.guestId
  const { id: stayId } = await service.store.db.stay.findFirstOrThrow()
  await service.store.db.guestCase.createMany({
    data: Array.from({ length: CASES }, (_, n) => {
      const done = n % 3 === 0
      // Two share each moment, so that the order between equals shows.
      const openedAt = after(opened, minutes(Math.floor(n / 2)))
      return {
        id: newId(openedAt),
        number: `${speakable(5)}${n}`,
        hotelId: n % 2 ? 'lodge' : 'inn',
        guestId,
        stayId: n % 2 ? null : stayId,
        kind: n % 5 ? 'complaint' : 'request',
        status: done ? 'resolved' : 'open',
        category: 'wifi',
        severity: 3,
        department: 'engineering',
        room: '1206',
        summary: `case ${n}`,
        language: 'en',
        channel: 'web',
        openedAt,
        acknowledgeBy: after(openedAt, minutes(15)),
        resolveBy: after(openedAt, minutes(120)),
        acknowledgedAt: done ? openedAt : null,
        resolvedAt: done ? openedAt : null,
      }
    }),
  })
})
afterAll(() => service.stop())

async function allPages(query: string) {
  const items = []
  let pages = 0
  for (let cursor: string | null = ''; cursor !== null; pages += 1) {
    const { status, json } = await service.ask(`/cases?${query}${cursor ? `&cursor=${cursor}` : ''}`)
    expect(status).toBe(200)
    const page = casePage.parse(json)
    items.push(...page.items)
    cursor = page.next
  }
  return { items, pages }
}

test('cases come newest first, each once, page by page', async () => {
  const { items, pages } = await allPages('')
  expect(pages).toBe(3)
  expect(new Set(items.map(({ id }) => id)).size).toBe(CASES)
  const order = items.map(({ openedAt }) => openedAt)
  expect(order).toEqual(order.toSorted().toReversed())
  expect(items.find(({ summary }) => summary === 'case 2')).toMatchObject({
    hotel: 'inn',
    kind: 'complaint',
    status: 'open',
    category: 'wifi',
    severity: 3,
    room: '1206',
    language: 'en',
    channel: 'web',
    guestId,
    confirmationNumber: 'YQ1',
    openedAt: '2026-11-01T00:01:00.000Z',
    acknowledgeBy: '2026-11-01T00:16:00.000Z',
    resolveBy: '2026-11-01T02:01:00.000Z',
    acknowledgedAt: null,
    resolvedAt: null,
  })
})

test('a page stays put while new cases come in', async () => {
  const first = (await service.ask('/cases')).json
  const next = (await service.ask(`/cases?cursor=${first.next}`)).json
  const shown = new Set(first.items.map(({ id }: { id: string }) => id))
  expect(next.items.some(({ id }: { id: string }) => shown.has(id))).toBe(false)
})

test('cases of one hotel and one status', async () => {
  const { items } = await allPages('hotel=inn&status=resolved')
  expect(items).toHaveLength(CASES / 6)
  expect(new Set(items.map(({ hotel, status }) => `${hotel} ${status}`))).toEqual(new Set(['inn resolved']))
})

test.each([
  ['status=asleep', 'status'],
  ['cursor=made-up', 'cursor'],
  ['cursor=', 'cursor'],
  ['cursor=999999999999999999_00000000-0000-0000-0000-000000000000', 'cursor'],
  ['hotels=inn', 'hotels'],
  ['status=open&status=closed', 'status'],
  ['status[x]=open', 'status[x]'],
])('the query %s is refused by name', async (query, field) => {
  const { status, json } = await service.ask(`/cases?${query}`)
  expect(status).toBe(400)
  expect(json.fields).toMatchObject([{ field, problem: expect.any(String) }])
})

test('cases of a hotel that is not there', async () => {
  expect((await service.ask('/cases?hotel=elsewhere')).status).toBe(404)
  expect((await service.ask('/cases', { headers: { authorization: undefined } })).status).toBe(401)
})

test('a guest is told whole, and that they were read is recorded', async () => {
  const db = service.store.db
  await db.guestPreference.create({
    data: { id: newId(opened), guestId, key: 'pillow', value: 'firm', source: 'staff', notedAt: opened },
  })
  await db.consent.create({
    data: {
      id: newId(opened),
      guestId,
      purpose: 'survey',
      granted: false,
      at: opened,
      wording: 'STOP',
      channel: 'web',
    },
  })
  await db.conversation.create({
    data: {
      id: newId(opened),
      channel: 'telegram',
      account: 'main',
      address: '77',
      kind: 'guest',
      guestId,
      displayName: 'Li',
      heardAt: opened,
      createdAt: opened,
    },
  })
  const before = await db.audit.count({ where: { action: 'guest.read', subjectId: guestId } })
  const { status, json } = await service.ask(`/guests/${guestId}`)
  expect(status).toBe(200)
  guestAnswer.parse(json)
  expect(json).toMatchObject({
    id: guestId,
    familyName: 'Li',
    provisional: false,
    identities: [{ channel: 'telegram', account: 'main', address: '77', displayName: 'Li' }],
    stays: [{ hotel: 'inn', confirmationNumber: 'YQ1', status: 'in-house', amount: null }],
    preferences: [{ key: 'pillow', value: 'firm', source: 'staff' }],
    consent: [
      { purpose: 'service', granted: true, at: null },
      { purpose: 'survey', granted: false, wording: 'STOP' },
      { purpose: 'marketing', granted: false, at: null },
    ],
    points: {
      memberNumber: 'M1',
      tier: 'member',
      balance: 0,
      expiresNext: null,
      nextTier: { tier: 'silver' },
    },
  })
  const reads = await db.audit.findMany({ where: { action: 'guest.read', subjectId: guestId } })
  expect(reads).toHaveLength(before + 1)
  expect(reads.at(-1)).toMatchObject({ staffId: null, subject: 'guest', detail: { by: 'api' } })
})

test('a guest who is not there', async () => {
  for (const id of ['00000000-0000-4000-8000-000000000000', 'nobody', '%00'])
    expect((await service.ask(`/guests/${id}`)).status).toBe(404)
})

test('the description names every route and field, and needs no key', async () => {
  const { status, json } = await service.ask('/openapi.json', { headers: { authorization: undefined } })
  expect(status).toBe(200)
  expect(json.openapi).toMatch(/^3\.1/)
  expect(json.servers).toEqual([{ url: 'https://inn.example.com/api/v1' }])
  expect(Object.keys(json.paths).sort()).toEqual([
    '/cases',
    '/guests/{id}',
    '/stays',
    '/stays/{hotel}/{confirmationNumber}',
    '/stays/{hotel}/{confirmationNumber}/link',
  ])
  const event = json.components.schemas.StayEvent
  expect(event.required.sort()).toEqual([
    'arrival',
    'confirmationNumber',
    'departure',
    'hotel',
    'status',
    'updatedAt',
  ])
  expect(Object.keys(event.properties)).toEqual(
    expect.arrayContaining(['guest', 'amount', 'room', 'checkedOutAt']),
  )
  expect(Object.keys(event.properties.guest.anyOf[0].properties)).toContain('memberNumber')
  expect(JSON.stringify(json)).not.toContain(KEY)
})
