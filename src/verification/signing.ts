// Signs what is handed to a browser and comes back: HMAC-SHA256 with a key that every instance shares and that changes.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { type Clock, type Duration, type Instant, before, days, fromEpoch, seconds } from '../base/clock.ts'
import { newId } from '../base/ids.ts'
import type { Store } from '../store/database.ts'

/** After so long a new key signs. */
export const KEY_SIGNS: Duration = days(90)
/** What a key signed is good for so long after the next one came: longer than any cookie lasts. */
const KEY_VERIFIES: Duration = days(200)
/** A key that was not found is looked for again at most so often, unless it is younger than the last look. */
const LOOK: Duration = seconds(5)
/** Clocks of two instances may differ by so much. */
const SKEW: Duration = seconds(5)

type Key = { readonly id: string; readonly secret: Uint8Array; readonly createdAt: Instant }

export type Signer = {
  /** `text` with its signature: `<text>.<key>.<mac>`. Letters, digits, `-`, `_` and `.` where `text` has no others. */
  sign(text: string): Promise<string>
  /** The text, where the signature is one of ours; else undefined. */
  verify(signed: string): Promise<string | undefined>
}

/** Reads the keys when they are first needed. */
export function openSigner(store: Store, clock: Clock): Signer {
  let keys: readonly Key[] = []
  let lookedAt: Instant | undefined
  let reading: Promise<void> | undefined
  let making: Promise<void> | undefined

  /** Whoever asks while the keys are being read waits for that: else a start would know nobody's cookie. */
  function read(): Promise<void> {
    reading ??= readNow().finally(() => (reading = undefined))
    return reading
  }

  async function readNow(): Promise<void> {
    const now = clock()
    const since = before(now, KEY_SIGNS + KEY_VERIFIES)
    keys = await store.db.$queryRaw<Key[]>`
      SELECT id, secret, created_at AS "createdAt" FROM signing_key WHERE created_at > ${since}
      ORDER BY created_at DESC`
    lookedAt = now
  }

  async function find(id: string): Promise<Key | undefined> {
    // What began to be read a moment ago may lack what was made since: then once more.
    for (const isRead of [false, true, true]) {
      if (isRead) await read()
      const known = keys.find((key) => key.id === id)
      if (known) return known
      if (lookedAt && lookedAt >= before(clock(), LOOK) && madeAt(id) < before(lookedAt, SKEW))
        return undefined
    }
    return undefined
  }

  /** The key that signs now; made where there is none, or none that is young enough. */
  async function current(): Promise<Key> {
    if (!keys[0] || !isYoung(keys[0])) await read()
    if (!keys[0] || !isYoung(keys[0])) {
      making ??= make().finally(() => (making = undefined))
      await making
    }
    return keys[0]!
  }

  async function make(): Promise<void> {
    const now = clock()
    // Two instances may each make one at the same moment: the newer signs, both verify.
    await store.db.signingKey.create({ data: { id: newId(now), secret: randomBytes(32), createdAt: now } })
    // A read that had begun before may not have seen it.
    await reading?.catch(() => undefined)
    await read()
  }

  const isYoung = ({ createdAt }: Key) => createdAt > before(clock(), KEY_SIGNS)

  return {
    async sign(text) {
      const { id, secret } = await current()
      return `${text}.${id}.${macOf(secret, text)}`
    },
    async verify(signed) {
      const [, text, id, mac] = /^(.+)\.([0-9a-f-]{36})\.([\w-]{43})$/.exec(signed) ?? []
      if (text === undefined || id === undefined || mac === undefined) return undefined
      const key = await find(id)
      if (!key) return undefined
      return timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(key.secret, text))) ? text : undefined
    },
  }
}

/** When a UUIDv7 was made. */
const madeAt = (id: string): Instant => fromEpoch(parseInt(id.replace('-', '').slice(0, 12), 16) || 0)

const macOf = (secret: Uint8Array, text: string): string =>
  createHmac('sha256', secret).update(text).digest('base64url')
