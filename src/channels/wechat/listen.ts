// What a puppet tells, as news.
import { setTimeout as pause } from 'node:timers/promises'
import { types } from 'wechaty'
import { type Duration, seconds } from '../../base/clock.ts'
import { type HeardMessage, type Person, type Tell, reasonOf, within } from './account.ts'
import type { Puppet } from './puppet.ts'
import { personOf, readMessage } from './read-message.ts'

const READ_LIMIT: Duration = seconds(5)
/** What was announced and cannot be read is tried again after these. */
const READ_AGAIN: readonly Duration[] = [seconds(0.3), seconds(1), seconds(2), seconds(5), seconds(15)]
/** So long others wait for it, to be told in order. */
const HOLD_UP: Duration = seconds(2)
/** So long after signing in, a puppet that does not say when it knows its contacts surely does. */
const SETTLING: Duration = seconds(60)
const FLUSH: Duration = seconds(1)

/**
 * Tells everything that the puppet tells. `settled` is called with whether it knows its contacts. Returns a function
 * that resolves when what was announced so far has been told.
 * Wechaty's own events first look up what they carry, and drop an event where that fails; so these are the puppet's.
 */
export function listenTo(puppet: Puppet, tell: Tell, settled: (known: boolean) => void): () => Promise<void> {
  /** A listener that throws or rejects would end the thread. */
  function heard<T>(listen: (payload: T) => Promise<void> | void): (payload: T) => void {
    return (payload) => {
      tell({ kind: 'alive', answered: false })
      ;(async () => listen(payload))().catch((error: unknown) =>
        tell({ kind: 'problem', reason: reasonOf(error) }),
      )
    }
  }

  const scanned = ({ qrcode, status }: { qrcode?: string; status: types.ScanStatus }) => {
    const { Waiting, Timeout, Scanned, Confirmed } = types.ScanStatus
    if (qrcode && (status === Waiting || status === Timeout)) tell({ kind: 'scan', code: qrcode })
    else if (status === Scanned || status === Confirmed) tell({ kind: 'scanned' })
  }
  const signedIn = async ({ contactId }: { contactId: string }) => {
    void pause(SETTLING, undefined, { ref: false }).then(() => settled(true))
    tell({ kind: 'signed-in', name: await nameOf(contactId) })
  }
  const signedOut = ({ data }: { data?: string }) => {
    settled(false)
    tell({ kind: 'signed-out', reason: data ?? '' })
  }
  const befriended = async ({ friendshipId: request }: { friendshipId: string }) => {
    const { type, contactId } = await puppet.friendshipPayload(request)
    const unnamed: Person = { id: contactId, name: '' }
    // Some puppets know nobody who is no contact yet.
    const from = await personOf(puppet, contactId).catch(() => unnamed)
    if (from && type === types.Friendship.Receive) tell({ kind: 'asked', request, from })
    else if (from && type === types.Friendship.Confirm) tell({ kind: 'befriended', who: from })
  }

  let line = Promise.resolve()
  /** Messages are read at the same time, and told in the order in which they were announced. */
  const announced = async ({ messageId }: { messageId: string }) => {
    const read = readSurely(messageId)
    const ready = Promise.race([read, pause(HOLD_UP, undefined, { ref: false })])
    const before = (line = Promise.all([line, ready]).then(() => undefined))
    const message = await read
    await before
    if (message) tell({ kind: 'heard', message })
  }

  /** Undefined for what is not for us, or what could not be read however often it was tried. */
  async function readSurely(id: string): Promise<HeardMessage | undefined> {
    for (let tries = 0; ; tries += 1) {
      try {
        return await within(READ_LIMIT, 'Reading a message', readMessage(puppet, id))
      } catch (error) {
        const wait = READ_AGAIN[tries]
        if (wait === undefined) {
          tell({ kind: 'lost', id, reason: reasonOf(error) })
          return undefined
        }
        await pause(wait)
      }
    }
  }

  const nameOf = (id: string): Promise<string> =>
    within(READ_LIMIT, 'Reading a name', puppet.contactPayload(id)).then(
      ({ name }) => name,
      () => '',
    )

  puppet.on('scan', heard(scanned))
  puppet.on('login', heard(signedIn))
  puppet.on('logout', heard(signedOut))
  puppet.on(
    'ready',
    heard(() => settled(true)),
  )
  puppet.on(
    'heartbeat',
    heard(() => undefined),
  )
  puppet.on(
    'dong',
    heard(() => tell({ kind: 'alive', answered: true })),
  )
  puppet.on('message', heard(announced))
  puppet.on('friendship', heard(befriended))

  return async () => {
    // What was announced before it is answered; where the puppet is elsewhere, it is on its way until then.
    const answered = new Promise<void>((resolve) => puppet.once('dong', () => resolve()))
    puppet.ding('flush')
    await Promise.race([answered, pause(FLUSH)])
    await line
    await pause(0)
  }
}
