// Links that work once.
import { expect, test } from 'vitest'
import { after, hours, minutes } from '../../../src/base/clock.ts'
import { newId } from '../../../src/base/ids.ts'
import { issueToken, useToken } from '../../../src/verification/tokens.ts'
import { NOON, testStore } from '../loyalty/cast.ts'

const store = testStore()

const issue = (purpose: 'sign-in' | 'stay') =>
  issueToken(store.current.db, { purpose, subjectId: newId(NOON), lifetime: hours(1) }, NOON)
const use = (token: string, purpose: 'sign-in' | 'staff-link' | 'stay', by: string, at = NOON) =>
  useToken(store.current.db, { token, purpose, by }, at)

test('a token tells what it is about, once, and only for what it was made for', async () => {
  const subjectId = newId(NOON)
  const { token, expiresAt } = await issueToken(
    store.current.db,
    { purpose: 'sign-in', subjectId, lifetime: hours(1) },
    NOON,
  )
  expect(expiresAt).toEqual(after(NOON, hours(1)))
  expect(await use(token, 'stay', 'a')).toEqual({ ok: false, error: 'unknown' })
  expect(await use(token, 'sign-in', 'a')).toEqual({ ok: true, value: subjectId })
  expect(await use(token, 'sign-in', 'a')).toEqual({ ok: false, error: 'used' })
})

test('the chat that opened a stay link may open it again while it lasts, another may not', async () => {
  const { token } = await issue('stay')
  expect((await use(token, 'stay', 'chat 1')).ok).toBe(true)
  expect((await use(token, 'stay', 'chat 1', after(NOON, minutes(59)))).ok).toBe(true)
  expect(await use(token, 'stay', 'chat 2')).toEqual({ ok: false, error: 'used' })
  expect(await use(token, 'stay', 'chat 1', after(NOON, minutes(60)))).toEqual({ ok: false, error: 'used' })
})

test('a token lapses', async () => {
  const { token } = await issue('stay')
  expect(await use(token, 'stay', 'a', after(NOON, hours(1)))).toEqual({ ok: false, error: 'expired' })
})

test.each(['', 'nothing', "' OR 1=1 --", '\u0000', 'é'.repeat(5000)])(
  'what is no token of ours is unknown: %j',
  async (token) => {
    expect(await use(token, 'stay', 'a')).toEqual({ ok: false, error: 'unknown' })
  },
)

test('of many who open a link at once, one gets it', async () => {
  const { token } = await issue('stay')
  const opened = await Promise.all(
    Array.from({ length: 8 }, (_, n) =>
      store.current.transaction((tx) => useToken(tx, { token, purpose: 'stay', by: `chat ${n}` }, NOON)),
    ),
  )
  expect(opened.filter(({ ok }) => ok)).toHaveLength(1)
})

test('no token can be read back from the table', async () => {
  const { token } = await issue('stay')
  expect(JSON.stringify(await store.current.db.singleUse.findMany())).not.toContain(token)
})
