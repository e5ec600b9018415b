// Applying a hotel.yaml to a real database.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { after, hours, instant } from '../../../src/base/clock.ts'
import { newId, type StaffId } from '../../../src/base/ids.ts'
import { openLog } from '../../../src/base/log.ts'
import { openHotels } from '../../../src/hotels/hotels.ts'
import { applyHotelFile } from '../../../src/setup/apply.ts'
import { may } from '../../../src/staff/authority.ts'
import { staffByEmail, staffOf } from '../../../src/staff/staff.ts'
import { type Store, openStore } from '../../../src/store/database.ts'
import { testDatabase } from '../../postgres.ts'

const now = instant('2026-11-05T00:00:00Z')
let database: { url: string; drop(): Promise<void> }
let store: Store
let hotel: string
let count = 0

beforeAll(async () => {
  database = await testDatabase()
  store = await openStore(database.url, openLog('silent'), 6)
})
beforeEach(() => {
  hotel = `inn-${(count += 1)}`
})
afterAll(async () => {
  await store.close()
  await database.drop()
})

const file = (more = '', id = hotel) => `id: ${id}
name: The Inn
timeZone: Asia/Shanghai
currency: CNY
languages: [en, zh-CN]
staff:
  - name: Ann Lee
    email: ann@${id}.example.com
    role: duty-manager
    phone: "+1 202 555 0101"
  - name: Bo Wu
    email: Bo@${id}.example.com
    role: staff
    department: housekeeping
    language: zh-CN
${more}`
const apply = async (text: string) => (await applyHotelFile(store, text, now)).changes
const stored = () => store.db.hotel.findUniqueOrThrow({ where: { id: hotel } })

test('a new hotel and its staff', async () => {
  expect(await apply(file())).toEqual([
    `${hotel}: a new hotel, The Inn`,
    `staff: Ann Lee <ann@${hotel}.example.com> joins as duty-manager`,
    `staff: Bo Wu <bo@${hotel}.example.com> joins as staff, housekeeping`,
  ])
  expect(await stored()).toMatchObject({
    name: 'The Inn',
    timeZone: 'Asia/Shanghai',
    currency: 'CNY',
    languages: ['en', 'zh-CN'],
    demo: false,
  })
  expect(await staffOf(store.db, hotel)).toMatchObject([
    { name: 'Ann Lee', language: 'en', posts: [{ hotelId: hotel, role: 'duty-manager', department: null }] },
    {
      name: 'Bo Wu',
      language: 'zh-CN',
      posts: [{ hotelId: hotel, role: 'staff', department: 'housekeeping' }],
    },
  ])
  const ann = await store.db.staff.findUniqueOrThrow({ where: { email: `ann@${hotel}.example.com` } })
  expect(ann.phone).toBe('+12025550101')
})

test('the same file again changes nothing, nor do comments and blank lines', async () => {
  await apply(file())
  const before = await stored()
  expect(await apply(file())).toEqual([])
  expect(await apply(`# A comment\n\n${file()}`)).toEqual([])
  expect(await stored()).toEqual(before)
})

test('each change is told by its field', async () => {
  await apply(file('survey: { at: "10:00" }\nloyalty: { expiryMonths: 12 }'))
  const changed = file('survey: { at: "11:30", cooldown: 30d }').replace('name: The Inn', 'name: The New Inn')
  expect(await apply(changed)).toEqual([
    'name: The Inn -> The New Inn',
    'survey.at: 10:00 -> 11:30',
    'loyalty.expiryMonths: no longer said (was 12)',
    'survey.cooldown: 30d (new)',
  ])
  expect((await stored()).file).toMatchObject({ survey: { at: '11:30', cooldown: '30d' } })
})

test('a person who changes, and one who leaves and comes back', async () => {
  await apply(file())
  const promoted = file().replace('role: staff\n    department: housekeeping', 'role: lead')
  expect(await apply(promoted)).toEqual([
    `staff: Bo Wu <bo@${hotel}.example.com> role: staff -> lead`,
    `staff: Bo Wu <bo@${hotel}.example.com> department: housekeeping -> none`,
  ])
  const bo = (await staffByEmail(store.db, `bo@${hotel}.example.com`))!
  expect(may(bo, hotel, 'work-cases')).toBe(true)

  const without = promoted.slice(0, promoted.indexOf('  - name: Bo'))
  expect(await apply(without)).toEqual([`staff: Bo Wu <bo@${hotel}.example.com> leaves`])
  const gone = (await staffByEmail(store.db, `bo@${hotel}.example.com`))!
  expect(gone).toMatchObject({ id: bo.id, posts: [] })
  expect((await staffOf(store.db, hotel)).map(({ name }) => name)).toEqual(['Ann Lee'])
  expect(await store.db.audit.count({ where: { action: 'staff.left', subjectId: bo.id } })).toBe(1)

  expect(await apply(promoted)).toEqual([`staff: Bo Wu <bo@${hotel}.example.com> joins as lead`])
  expect((await staffByEmail(store.db, `bo@${hotel}.example.com`))!.id).toBe(bo.id)
})

test('who leaves their last hotel is signed out, who works elsewhere too is not', async () => {
  const other = `${hotel}-b`
  await apply(file())
  await apply(file('', other).replace(`ann@${other}`, `ann@${hotel}`))
  const signIn = async (email: string) => {
    const { id } = (await staffByEmail(store.db, email))!
    const times = { createdAt: now, seenAt: now, expiresAt: after(now, hours(8)) }
    await store.db.staffSession.create({ data: { tokenHash: newId(now), staffId: id, ...times } })
    await store.db.singleUse.create({
      data: { tokenHash: newId(now), purpose: 'sign-in', subjectId: id, expiresAt: after(now, hours(8)) },
    })
    return id
  }
  const access = async (id: StaffId) => [
    await store.db.staffSession.count({ where: { staffId: id } }),
    await store.db.singleUse.count({ where: { subjectId: id } }),
  ]
  const ann = await signIn(`ann@${hotel}.example.com`)
  const bo = await signIn(`bo@${hotel}.example.com`)
  await apply(file().replace(/staff:[^]*/, ''))
  expect(await access(ann)).toEqual([1, 1])
  expect(await access(bo)).toEqual([0, 0])
  expect(
    (await staffByEmail(store.db, `ann@${hotel}.example.com`))!.posts.map(({ hotelId }) => hotelId),
  ).toEqual([other])
})

test('a faulty file says every line and changes nothing', async () => {
  await apply(file())
  const before = await stored()
  const faulty = file('surveys: {}').replace('Shanghai', 'Nowhere').replace('duty-manager', 'boss')
  await expect(apply(faulty)).rejects.toThrow(
    [
      "The hotel's file has 3 faults; nothing was changed.",
      '  line 3, timeZone: a name of the IANA time zone database, such as Asia/Shanghai',
      '  line 9, staff.0.role: is one of staff, lead, duty-manager, general-manager',
      '  line 16, surveys: is not known; did you mean survey?',
    ].join('\n'),
  )
  expect(await stored()).toEqual(before)
})

test('a running service takes it up, and the file that holds is read with its defaults', async () => {
  const hotels = await openHotels(store, openLog('silent'))
  try {
    await apply(file('sendingHours: "08:00-21:00"'))
    await expect.poll(() => hotels.get(hotel)?.sendingHours).toEqual({ from: '08:00', to: '21:00' })
  } finally {
    hotels.close()
  }
})

test('several at once are applied one after the other', async () => {
  // Connections are opened when they are first needed, which would keep the first round in a row.
  for (let round = 1; round <= 4; round += 1) {
    const id = `${hotel}-${round}`
    const texts = Array.from({ length: 6 }, (_, n) => file(`survey: { at: "1${n}:00" }`, id))
    const all = await Promise.all(texts.map(apply))
    expect(all.filter(([first]) => first?.includes('a new hotel'))).toHaveLength(1)
    expect(all.every((changes) => changes.length > 0)).toBe(true)
    expect(await staffOf(store.db, id)).toHaveLength(2)
  }
})

test.each(['hz-yunqi', 'sel-hangang'])('the demonstration hotel %s has its staff', async (id) => {
  const text = await readFile(join(import.meta.dirname, `../../../prisma/seed/${id}.yaml`), 'utf8')
  await applyHotelFile(store, text, now, { demo: true })
  const staff = await staffOf(store.db, id)
  expect(staff.length).toBeGreaterThanOrEqual(10)
  const roles = staff.flatMap(({ posts }) => posts.map(({ role }) => role))
  expect(roles.filter((role) => role === 'duty-manager')).toHaveLength(1)
  expect(roles.filter((role) => role === 'general-manager')).toHaveLength(1)
  expect(await store.db.hotel.findUnique({ where: { id } })).toMatchObject({ demo: true })
  expect((await applyHotelFile(store, text, now)).changes).toEqual([])
})
