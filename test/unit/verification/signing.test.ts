// What a browser is handed comes back as it was, or not at all; keys change, and every instance knows them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { after, days, instant } from '../../../src/base/clock.ts'
import { newId } from '../../../src/base/ids.ts'
import { openLog } from '../../../src/base/log.ts'
import { type Store, openStore } from '../../../src/store/database.ts'
import { KEY_SIGNS, openSigner } from '../../../src/verification/signing.ts'
import { testDatabase } from '../../postgres.ts'

let store: Store
let drop = async (): Promise<void> => undefined
const START = instant('2026-11-03T04:00:00Z')
let now = START
const clock = () => now

beforeAll(async () => {
  const database = await testDatabase()
  drop = () => database.drop()
  store = await openStore(database.url, openLog('silent'), 3)
})
afterAll(async () => {
  await store.close()
  await drop()
})

test('what was signed verifies, in another instance too', async () => {
  const signed = await openSigner(store, clock).sign('guest.k3')
  expect(await openSigner(store, clock).verify(signed)).toBe('guest.k3')
})

test('what was changed, cut, or signed by nobody does not', async () => {
  const signer = openSigner(store, clock)
  const signed = await signer.sign('guest.k3')
  const [text, at, key, mac] = signed.split('.')
  const forgeries = [
    signed.replace('guest', 'other'),
    `${text}.zz.${key}.${mac}`,
    `${text}.${at}.${key}.${'A'.repeat(43)}`,
    `${text}.${at}.00000000-0000-7000-8000-000000000000.${mac}`,
    `${text}.${at}`,
    signed.slice(0, -1),
    '',
    `${signed}=`,
  ]
  expect(await Promise.all(forgeries.map((forged) => signer.verify(forged)))).toEqual(
    forgeries.map(() => undefined),
  )
})

test('a key signs for 90 days; what an older one signed is good for a while, then dies', async () => {
  const signer = openSigner(store, clock)
  const first = await signer.sign('guest.k3')
  now = after(START, KEY_SIGNS + days(1))
  const second = await signer.sign('guest.k3')
  expect(keyOf(second)).not.toBe(keyOf(first))
  expect(await signer.verify(first)).toBe('guest.k3')
  expect(await openSigner(store, clock).verify(first)).toBe('guest.k3')
  now = after(START, KEY_SIGNS + days(201))
  expect(await openSigner(store, clock).verify(first)).toBeUndefined()
  expect(await openSigner(store, clock).verify(second)).toBe('guest.k3')
})

test('a key that another instance made a moment ago is found', async () => {
  const here = openSigner(store, clock)
  await here.sign('a.b')
  now = after(now, KEY_SIGNS + days(1))
  const signed = await openSigner(store, clock).sign('guest.k3')
  expect(await here.verify(signed)).toBe('guest.k3')
})

test('an instance that has just started knows everybody who comes at once', async () => {
  const signed = await openSigner(store, clock).sign('guest.k3')
  const started = openSigner(store, clock)
  const all = await Promise.all(Array.from({ length: 5 }, () => started.verify(signed)))
  expect(all).toEqual(Array(5).fill('guest.k3'))
})

test('a key made just after the keys were read is found', async () => {
  const here = openSigner(store, clock)
  const old = await here.sign('a.b')
  now = after(now, KEY_SIGNS + days(1))
  const fresh = openSigner(store, clock)
  expect(await fresh.verify(old)).toBe('a.b')
  const signed = await openSigner(store, clock).sign('guest.k3')
  expect(await fresh.verify(signed)).toBe('guest.k3')
})

test('the very first visitors, who come while keys are read for others, all get a cookie that holds', async () => {
  now = after(now, KEY_SIGNS + days(201))
  // Each read takes a while after it has seen what there is.
  const db = new Proxy(store.db, {
    get: (real, name) =>
      name === '$queryRaw'
        ? async (...query: Parameters<typeof store.db.$queryRaw>) => {
            const rows: unknown = await store.db.$queryRaw(...query)
            await new Promise((resolve) => setTimeout(resolve, 60))
            return rows
          }
        : Reflect.get(real, name),
  })
  const signer = openSigner({ ...store, db }, clock)
  const foreign = `guest.k3.${newId(now)}.${'A'.repeat(43)}`
  const asking = setInterval(() => void signer.verify(foreign).catch(() => undefined), 2)
  const cookies = await Promise.all(Array.from({ length: 8 }, () => signer.sign('guest.k3'))).finally(() =>
    clearInterval(asking),
  )
  expect(await Promise.all(cookies.map((cookie) => signer.verify(cookie)))).toEqual(Array(8).fill('guest.k3'))
  const keys = await store.db.signingKey.count({ where: { createdAt: now } })
  expect(keys).toBe(1)
})

test('while the database is away nobody is called a stranger, and once it is back everybody is known', async () => {
  const signed = await openSigner(store, clock).sign('guest.k3')
  let away = true
  const db = new Proxy(store.db, {
    get: (real, name) =>
      away && name === '$queryRaw' ? () => Promise.reject(new Error('away')) : Reflect.get(real, name),
  })
  const signer = openSigner({ ...store, db }, clock)
  await expect(signer.verify(signed)).rejects.toThrow('away')
  away = false
  expect(await signer.verify(signed)).toBe('guest.k3')
})

const keyOf = (signed: string) => signed.split('.').at(-2)
