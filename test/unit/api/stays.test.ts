// POST /api/v1/stays and what is read back of it, over HTTP.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { instant } from '../../../src/base/clock.ts'
import { useToken } from '../../../src/verification/tokens.ts'
import { KEY, type Service, openService } from './service.ts'

let service: Service
beforeAll(async () => {
  service = await openService()
})
afterAll(() => service.stop())

let count = 0
const event = (more: object = {}) => ({
  hotel: 'inn',
  confirmationNumber: `YQ${(count += 1)}`,
  status: 'checked-out',
  arrival: '2026-11-01',
  departure: '2026-11-03',
  room: '1206',
  updatedAt: '2026-11-03T04:00:00Z',
  checkedOutAt: '2026-11-03T03:40:00Z',
  guest: {
    familyName: '王',
    givenName: '芳',
    email: `guest${count}@example.com`,
    phone: `+86 138-0000-${1000 + count}`,
    language: 'zh-CN',
    memberNumber: `M-${1000 + count}`,
  },
  amount: { value: '1280.90', currency: 'CNY' },
  ...more,
})
const post = (body: unknown) => service.ask('/stays', { body })
const refusedFields = async (body: unknown) => {
  const { status, json } = await post(body)
  expect(status).toBe(400)
  expect(json.error).toEqual(expect.any(String))
  return Object.fromEntries(
    json.fields.map(({ field, problem }: { field: string; problem: string }) => [field, problem]),
  ) as Record<string, string>
}

describe('a stay', () => {
  test('is taken in, answered with its survey, and read back the same', async () => {
    const sent = event()
    const { status, json } = await post(sent)
    expect(status).toBe(201)
    expect(json).toEqual({
      hotel: 'inn',
      confirmationNumber: sent.confirmationNumber,
      status: 'checked-out',
      arrival: '2026-11-01',
      departure: '2026-11-03',
      room: '1206',
      updatedAt: '2026-11-03T04:00:00.000Z',
      guestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      survey: { status: 'scheduled', dueAt: '2026-11-04T02:00:00.000Z', reason: null },
    })
    const read = await service.ask(`/stays/inn/${sent.confirmationNumber}`)
    expect(read).toMatchObject({ status: 200, json })
  })

  test('earns points once, however often it is reported', async () => {
    const sent = event()
    const { json } = await post(sent)
    for (const more of [{}, {}, { updatedAt: '2026-11-03T04:30:00Z', room: '1207' }])
      expect((await post({ ...sent, ...more })).status).toBe(200)
    const { points, stays } = (await service.ask(`/guests/${json.guestId}`)).json
    expect(points).toMatchObject({ memberNumber: sent.guest.memberNumber.replace('-', ''), balance: 1280 })
    expect(points.lines).toHaveLength(1)
    expect(stays).toMatchObject([{ room: '1207', amount: { value: '1280.90', currency: 'CNY' } }])
  })

  test('is not overwritten by an older event, and a cancelled one sets nothing going', async () => {
    const sent = event({ status: 'cancelled' })
    const first = await post(sent)
    expect(first.json).toMatchObject({
      status: 'cancelled',
      survey: { status: 'none', dueAt: null, reason: null },
    })
    const older = await post({ ...sent, status: 'checked-out', updatedAt: '2026-11-03T03:59:59Z' })
    expect(older).toMatchObject({ status: 200, json: { status: 'cancelled', survey: { status: 'none' } } })
    const { points } = (await service.ask(`/guests/${first.json.guestId}`)).json
    expect(points.balance).toBe(0)
  })

  test('that ended long ago says why it has no survey', async () => {
    const sent = event({ checkedOutAt: '2026-10-20T03:40:00Z' })
    expect((await post(sent)).json.survey).toMatchObject({ status: 'skipped', reason: 'too-late' })
  })

  test('reported many times at once makes one stay and one guest', async () => {
    const sent = event()
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(sent)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 200, 200, 201])
    expect(new Set(answers.map(({ json }) => json.guestId)).size).toBe(1)
    expect(await service.store.db.guest.count({ where: { email: sent.guest.email } })).toBe(1)
    const nameless = event({ guest: { familyName: 'Once' } })
    await Promise.all(Array.from({ length: 8 }, () => post(nameless)))
    expect(await service.store.db.guest.count({ where: { familyName: 'Once' } })).toBe(1)
  })

  test('takes what is not known as absent, null or empty', async () => {
    const guest = { familyName: 'Doe', givenName: '', email: null, phone: '' }
    const { status, json } = await post(event({ guest, amount: null, checkedOutAt: null, room: '' }))
    expect(status).toBe(201)
    expect(json.room).toBeNull()
    const read = (await service.ask(`/guests/${json.guestId}`)).json
    expect(read).toMatchObject({ familyName: 'Doe', givenName: null, email: null, phone: null, points: null })
    expect(read.stays[0].checkedOutAt).toBe('2026-11-03T04:00:00.000Z')
  })

  test('needs its guest only once', async () => {
    const { guest, ...sent } = event({ status: 'in-house' })
    expect(await refusedFields(sent)).toEqual({ guest: 'is missing, and the stay is new' })
    await post({ ...sent, guest })
    const later = await post({ ...sent, status: 'checked-out', updatedAt: '2026-11-03T04:10:00Z' })
    expect(later).toMatchObject({
      status: 200,
      json: { status: 'checked-out', survey: { status: 'scheduled' } },
    })
  })
})

describe('a bad event', () => {
  test('is refused with every bad field by name, and changes nothing', async () => {
    const before = await service.store.db.stay.count()
    const sent = event({
      hotel: 'elsewhere',
      status: 'left',
      arrival: '2026-11-05',
      departure: '2026-11-03',
      room: 12,
      updatedAt: 'yesterday',
      guest: { familyName: ' ', email: 'nobody', phone: 'call me', language: '中文', memberNumber: 5 },
      amount: { value: '12.345', currency: 'CNY' },
    })
    expect(await refusedFields(sent)).toEqual({
      'amount.value': 'an amount such as "1280.00", with no more decimals than the currency has',
      departure: 'lies before the arrival',
      'guest.email': 'no mail address',
      'guest.familyName': 'may not be empty',
      'guest.language': 'a language tag such as zh-CN',
      'guest.memberNumber': 'Invalid input: expected string, received number',
      'guest.phone': 'no telephone number such as +8613800000000',
      hotel: 'no hotel of this group has this id',
      room: 'Invalid input: expected string, received number',
      status: 'one of booked, in-house, checked-out, cancelled',
      updatedAt: 'an instant with its zone, such as 2026-11-03T04:00:00Z',
    })
    expect(await refusedFields(event({ room: undefined, departure: undefined }))).toEqual({
      departure: 'is missing',
    })
    expect(await service.store.db.stay.count()).toBe(before)
  })

  test.each([
    ['nothing in it', {}, ['arrival', 'confirmationNumber', 'departure', 'hotel', 'status', 'updatedAt']],
    ['a list', [], ['(body)']],
    ['null', null, ['(body)']],
    ['a number', 7, ['(body)']],
    ['a day that is none', { ...event(), arrival: '2026-02-30' }, ['arrival']],
    ['a year out of reach', { ...event(), updatedAt: '0000-01-01T00:00:00Z' }, ['updatedAt']],
    ['no zone', { ...event(), updatedAt: '2026-11-03T04:00:00' }, ['updatedAt']],
    ['a control character', { ...event(), confirmationNumber: 'A\u0000B' }, ['confirmationNumber']],
    ['half a character', { ...event(), room: '\ud800' }, ['room']],
    ['an endless name', { ...event(), guest: { familyName: 'x'.repeat(101) } }, ['guest.familyName']],
    ['won with decimals', { ...event(), amount: { value: '9000.5', currency: 'KRW' } }, ['amount.value']],
    ['a negative amount', { ...event(), amount: { value: '-1', currency: 'CNY' } }, ['amount.value']],
    ['a number for an amount', { ...event(), amount: { value: 1280, currency: 'CNY' } }, ['amount.value']],
    ['an unknown currency', { ...event(), amount: { value: '1', currency: 'XXX' } }, ['amount.currency']],
  ])('with %s', async (_what, sent, fields) => {
    expect(Object.keys(await refusedFields(sent)).sort()).toEqual(fields)
  })

  test('that is no JSON, too large, or sent as something else', async () => {
    expect(await service.ask('/stays', { raw: '{"hotel": ' })).toMatchObject({
      status: 400,
      json: { error: 'The body is not JSON' },
    })
    const large = JSON.stringify({ ...event(), note: 'x'.repeat(300_000) })
    expect((await service.ask('/stays', { raw: large })).status).toBe(413)
    const form = { raw: 'hotel=inn', headers: { 'content-type': 'application/x-www-form-urlencoded' } }
    expect((await service.ask('/stays', form)).status).toBe(415)
    expect((await service.ask('/stays?dry=1', { body: event() })).status).toBe(400)
  })

  test('from someone without the key is not even read', async () => {
    const wrong = ['wrong', `${KEY}x`, KEY.slice(1), KEY.toUpperCase(), '', `${KEY} ${KEY}`]
    for (const authorization of [undefined, `Basic ${KEY}`, KEY, ...wrong.map((key) => `Bearer ${key}`)]) {
      const answer = await service.ask('/stays', { raw: '{', headers: { authorization } })
      expect(answer).toMatchObject({ status: 401, json: { error: expect.any(String) } })
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/)
    }
  })
})

describe('whose stay it is', () => {
  const guestOf = async (guest: object) => (await post(event({ guest }))).json.guestId as string
  const mei = { familyName: 'Chen', givenName: 'Mei', email: 'mei@example.com', phone: '+8613900000001' }

  test('the same mail or telephone and the same family name, else someone new', async () => {
    const id = await guestOf(mei)
    expect(await guestOf({ familyName: 'ＣＨＥＮ', email: 'MEI@example.com' })).toBe(id)
    expect(await guestOf({ familyName: 'chen ', phone: '+86 139 0000 0001' })).toBe(id)
    expect(await guestOf({ familyName: 'Wu', email: 'mei@example.com' })).not.toBe(id)
    expect(await guestOf({ familyName: 'Chen' })).not.toBe(id)
  })

  test('the member number before all', async () => {
    const id = await guestOf({ ...mei, memberNumber: 'gold 77' })
    expect(await guestOf({ familyName: '陈', memberNumber: 'GOLD-77' })).toBe(id)
    const { json } = await service.ask(`/guests/${id}`)
    expect(json).toMatchObject({
      familyName: 'Chen',
      email: 'mei@example.com',
      points: { memberNumber: 'GOLD77' },
    })
  })

  test('a member of the same household under another number is someone else', async () => {
    const shared = { familyName: 'Park', phone: '+821000000001' }
    const [one, two] = [
      await guestOf({ ...shared, memberNumber: 'P1' }),
      await guestOf({ ...shared, memberNumber: 'P2' }),
    ]
    expect(two).not.toBe(one)
    expect([one, two]).toContain(await guestOf(shared))
  })

  test('a newer report corrects the profile, an older one does not', async () => {
    const sent = event({ guest: { familyName: 'Sato', email: 'sato@example.com' } })
    const id = (await post(sent)).json.guestId
    const phone = { familyName: 'Sato', email: 'sato@example.com', phone: '+819000000000' }
    await post({ ...sent, updatedAt: '2026-11-03T05:00:00Z', guest: phone })
    await post({ ...sent, updatedAt: '2026-11-03T04:30:00Z', guest: { ...phone, phone: '+811111111111' } })
    const other = event({ updatedAt: '2026-11-02T00:00:00Z', guest: { ...phone, phone: '+812222222222' } })
    expect((await post(other)).json.guestId).toBe(id)
    expect((await service.ask(`/guests/${id}`)).json.phone).toBe('+819000000000')
  })

  test('someone known only from a conversation is not taken for a guest of the same name', async () => {
    const created = {
      id: crypto.randomUUID(),
      familyName: 'Kim',
      email: 'kim@example.com',
      createdAt: service.now,
    }
    await service.store.db.guest.create({ data: { ...created, provisional: true } })
    expect(await guestOf({ familyName: 'Kim', email: 'kim@example.com' })).not.toBe(created.id)
  })
})

describe('a link', () => {
  test('binds a chat to the stay, once', async () => {
    const sent = event()
    await post(sent)
    const { status, json } = await service.ask(`/stays/inn/${sent.confirmationNumber}/link`, { body: {} })
    expect(status).toBe(201)
    const token = new URL(json.chat).searchParams.get('stay')!
    expect(json.chat).toBe(`https://inn.example.com/chat/inn?stay=${token}`)
    expect(json.telegram).toBe(`https://t.me/inn_bot?start=${token}`)
    expect(instant(json.expiresAt) > service.now).toBe(true)
    const stay = await service.store.db.stay.findFirstOrThrow({
      where: { confirmationNumber: sent.confirmationNumber },
    })
    const use = (by: string) =>
      service.store.transaction((tx) => useToken(tx, { token, purpose: 'stay', by }, service.now))
    expect(await use('one')).toEqual({ ok: true, value: stay.id })
    expect(await use('two')).toEqual({ ok: false, error: 'used' })
  })

  test('has no Telegram where there is no bot, and needs a stay', async () => {
    const sent = event()
    await post(sent)
    service.bot = undefined
    const none = await service.ask(`/stays/inn/${sent.confirmationNumber}/link`, { raw: '' })
    expect(none).toMatchObject({ status: 201, json: { telegram: null } })
    for (const path of ['/stays/inn/NOBODY/link', '/stays/elsewhere/YQ1/link', '/stays/inn/%00/link'])
      expect((await service.ask(path, { body: {} })).status).toBe(404)
  })
})

test('a stay that is not there, a hotel that is not there, a path that is none', async () => {
  for (const path of ['/stays/inn/NOBODY', '/stays/elsewhere/YQ1', '/stays/inn/a%00b', '/nothing'])
    expect(await service.ask(path)).toMatchObject({ status: 404, json: { error: expect.any(String) } })
  expect((await service.ask('/stays/inn/%E0%A4%A')).status).toBe(400)
})
