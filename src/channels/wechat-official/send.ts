// The way out to WeChat: within what it takes for this guest, counted before; several messages in one text where that
// spares the rest of it.
import { z } from 'zod'
import { type Clock, type Duration, before, hours, seconds } from '../../base/clock.ts'
import type { MessageId } from '../../base/ids.ts'
import type { Language } from '../../base/locale.ts'
import { type Outgoing, SendFailure } from '../../messages/channel.ts'
import { phrase } from '../../phrases/phrases.ts'
import type { Store } from '../../store/database.ts'
import { photoName } from '../photo-name.ts'
import type { Api } from './api.ts'
import {
  type Follower,
  type Outlook,
  forgetCarried,
  lookAhead,
  noteCarried,
  notePartsSent,
  noteReceipt,
} from './carried.ts'
import { type Note, type Part, type Picture, joined, partsOf, withNote } from './compose.ts'
import { isClosed, sendFailureOf } from './failing.ts'
import { ApiFailure } from './request.ts'
import { type Reservation, type Terms, exhaust, giveBack, noteTold, reserve, sum } from './window.ts'

export type Sender = {
  readonly api: Api
  readonly store: Store
  readonly terms: Terms
  readonly publicUrl: string
  readonly clock: Clock
  /** What staff read about a message that does not leave is in this language. */
  readonly language: () => Language
  /** Called with what a call failed with, and with nothing when one succeeded. */
  readonly noteOutcome: (error?: unknown) => void
}

/** So many of the five are kept for what staff may still have to say, where putting texts together can spare them. */
const KEPT = 4
/** No part is begun after this, so that the whole send ends within the time that delivery allows. */
const BEGIN_WITHIN: Duration = seconds(2)
/** How often a guest is told at most that we can only answer who writes, while nothing is lost by it. */
const TELL_AGAIN: Duration = hours(48)
const PICTURES: readonly string[] = ['image/jpeg', 'image/png', 'image/gif']

type Reason = 'wechat.waits' | 'wechat.left' | 'wechat.with-another' | 'wechat.picture-type'

/** What is about to be sent for a message. */
type Plan = {
  readonly id: MessageId
  readonly address: string
  readonly language: string
  readonly outlook: Outlook
  /** What has not left yet. */
  readonly parts: readonly Part[]
  /** Messages behind it that go in its text. */
  readonly taken: readonly Follower[]
}

export function openSender(sender: Sender) {
  const { store, terms, clock, language } = sender
  const refusal = (kind: 'closed' | 'blocked' | 'refused', key: Reason) =>
    new SendFailure({ kind }, phrase(language(), key))

  async function send(outgoing: Outgoing): Promise<{ receipt: string }> {
    const prepared = await beforehand(() => prepare(outgoing))
    if ('receipt' in prepared) return prepared
    const { plan, reservation } = prepared
    const { id, address, parts, taken } = plan
    const granted = sum(reservation.granted)
    const leaving = parts.slice(0, granted)
    const note = noteFor(plan, reservation)
    let sent = 0
    try {
      await sendAll(plan, leaving, note, () => (sent += 1))
    } catch (error) {
      sender.noteOutcome(error)
      if (!(error instanceof ApiFailure) && !(error instanceof SendFailure)) throw error
      const unsure = error instanceof ApiFailure && !error.sure
      await giveBack(store, address, reservation, granted - sent - (unsure ? 1 : 0))
      if (isClosed(error)) await exhaust(store, address, reservation, terms)
      if (!unsure && taken.length > 0) await forgetCarried(store, id)
      throw sendFailureOf(error, language())
    }
    sender.noteOutcome()
    if (note) await noteTold(store, address, clock())
    if (taken.length > 0) await noteReceipt(store, id, RECEIPT)
    if (leaving.length < parts.length) throw refusal('closed', 'wechat.waits')
    return { receipt: RECEIPT }
  }

  /** What is to be sent and on which places; or its receipt, where it has left in the text of another. */
  async function prepare(
    outgoing: Outgoing,
  ): Promise<{ receipt: string } | { plan: Plan; reservation: Reservation }> {
    const { id, address, photo } = outgoing
    const outlook = await lookAhead(store, outgoing, terms, clock())
    if (!outlook) throw new Error(`There is no message ${id} in the outbox`)
    if (outlook.receipt !== null) return { receipt: outlook.receipt }
    if (outlook.carrierId !== null && outlook.carrierId !== id) {
      await forgetCarried(store, id)
      if (outlook.carrierUnsure) throw refusal('refused', 'wechat.with-another')
    }
    if (outlook.blocked) throw refusal('blocked', 'wechat.left')
    if (photo && !PICTURES.includes(photo.mediaType)) throw refusal('refused', 'wechat.picture-type')
    const all = partsOf(outgoing, sender.publicUrl, photo)
    const parts = all.slice(outlook.partsSent)
    if (all.length === 0) throw new SendFailure({ kind: 'refused' }, 'Nothing of this message can be seen')
    if (parts.length === 0) return { receipt: RECEIPT }
    const plan = withFollowers(
      { id, address, language: outgoing.language, outlook, parts, taken: [] },
      outgoing,
    )
    const wanted = plan.parts.length
    const reservation = await reserve(store, address, { wanted, terms, now: clock() })
    if (sum(reservation.granted) === 0) throw refusal('closed', 'wechat.waits')
    if (plan.taken.length > 0)
      await noteCarried(
        store,
        id,
        plan.taken.map((one) => one.id),
      )
    return { plan, reservation }
  }

  /** Puts what waits behind into the same text, where each by itself would use up too much. */
  function withFollowers(plan: Plan, { content, language: own }: Outgoing): Plan {
    const { outlook, parts } = plan
    const [only] = parts
    if (parts.length !== 1 || only?.kind !== 'text' || outlook.partsSent > 0) return plan
    // What went with it before goes with it again, and nothing else: it may have arrived.
    const before = outlook.followers.filter(({ carrierId }) => carrierId === plan.id)
    const candidates = before.length > 0 ? before : outlook.followers
    if (before.length === 0 && sum(outlook.left) - needed(parts, outlook.followers) >= KEPT) return plan
    const taken: Follower[] = []
    let text = only.text
    for (const next of candidates) {
      if (next.content.photo) break
      const messages = [{ content, language: own, at: outlook.at }, ...[...taken, next].map(asWaiting)]
      const newest = messages.findLast((one) => (one.content.choices ?? []).length > 0)?.at
      const whole = joined(
        messages,
        messages.map((one) => one.at === newest),
        sender.publicUrl,
      )
      if (whole === undefined) break
      text = whole
      taken.push(next)
    }
    return taken.length === 0 ? plan : { ...plan, parts: [{ kind: 'text', text }], taken }
  }

  const needed = (parts: readonly Part[], followers: readonly Follower[]): number =>
    followers.reduce(
      (count, one) => count + partsOf(asWaiting(one), sender.publicUrl).length + (one.content.photo ? 1 : 0),
      parts.length,
    )

  /** What the guest must be told below the last text, since nothing can follow it. */
  function noteFor({ outlook, parts, taken }: Plan, { granted }: Reservation): Note | undefined {
    if (parts[sum(granted) - 1]?.kind !== 'text') return undefined
    const after = sum(outlook.left) - sum(granted)
    const more = sum(granted) < parts.length || outlook.followers.length > taken.length
    if (after <= 0) return more ? 'wechat.more' : 'wechat.write-on'
    // A tap alone allows an answer for a minute: whoever waits for a person has to write.
    const told = outlook.toldAt !== null && outlook.toldAt > before(clock(), TELL_AGAIN)
    return outlook.left.message === 0 && !more && !told ? 'wechat.write-on' : undefined
  }

  async function sendAll(
    { id, address, language: own, outlook, parts }: Plan,
    leaving: readonly Part[],
    note: Note | undefined,
    left: () => void,
  ): Promise<void> {
    const began = performance.now()
    for (const [n, part] of leaving.entries()) {
      if (n > 0 && performance.now() - began > BEGIN_WITHIN)
        throw new SendFailure({ kind: 'wait', ms: 0 }, 'A long message')
      const last = n === leaving.length - 1
      await (part.kind === 'text'
        ? sendText(address, last && note ? withNote(part.text, note, own) : part.text)
        : sendPicture(address, part.picture))
      left()
      // Of a single part the outbox keeps track by itself.
      if (parts.length > 1 || outlook.partsSent > 0) await notePartsSent(store, id, outlook.partsSent + n + 1)
    }
  }

  const sendText = (touser: string, content: string) =>
    sender.api.call(SEND, z.unknown(), { touser, msgtype: 'text', text: { content } })

  async function sendPicture(touser: string, { bytes, mediaType }: Picture): Promise<void> {
    const name = photoName(mediaType)
    const picture = new Blob([new Uint8Array(bytes)], { type: mediaType })
    const media_id = await sender.api.upload(picture, name).catch((error: unknown) => {
      // However that ended, nothing has reached the guest.
      throw error instanceof ApiFailure
        ? new ApiFailure(error.message, { code: error.code, sure: true })
        : error
    })
    await sender.api.call(SEND, z.unknown(), { touser, msgtype: 'image', image: { media_id } })
  }

  return { send }
}

const SEND = 'message/custom/send'
/** WeChat gives none. */
const RECEIPT = 'ok'

const asWaiting = ({ content, language, at }: Follower) => ({ content, language: language ?? 'en', at })

/** What fails before anything was begun: again, with nothing to fear. */
async function beforehand<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof SendFailure) throw error
    throw new SendFailure({ kind: 'transient' }, String(error), { cause: error })
  }
}
