// The way out to Telegram: at the pace that it allows, in as many messages as it takes.
import { z } from 'zod'
import { type Clock, type Duration, seconds } from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'
import { type Outgoing, SendFailure } from '../../messages/channel.ts'
import { openInParts } from '../in-parts.ts'
import { ApiFailure, type BotApi } from './bot-api.ts'
import { type Part, compose } from './compose.ts'
import type { Pace } from './pace.ts'
import { openQueue } from './queue.ts'

export type Sender = {
  readonly api: BotApi
  readonly pace: Pace
  readonly publicUrl: string
  readonly clock: Clock
  readonly log: Log
}

/** A longer wait gives the lane to somebody else. */
const PATIENCE: Duration = seconds(1.5)
/** A token that is refused is a matter of configuration: messages wait for it. */
const UNTIL_CONFIGURED: Duration = seconds(60)

/** A picture that Telegram does not take as one (far too long, too large, unreadable to it) goes as a file. */
const NO_PHOTO = /PHOTO_|IMAGE_PROCESS_FAILED|too big for a photo/

const sentMessage = z.object({ message_id: z.number().int() })

/** Sends messages; one whose later parts failed goes on where it stopped when it is tried again. */
export function openSender({ api, pace, publicUrl, clock, log }: Sender) {
  const queue = openQueue(pace, clock)
  const inParts = openInParts<number>(clock)
  const moved = new Map<string, string>()

  async function send({ id, address, content, photo }: Outgoing): Promise<{ receipt: string }> {
    const started = clock()
    const parts = compose(content, publicUrl, photo)
    const gone = await inParts(id, parts, (part) => sendPart(moved.get(address) ?? address, part), started)
    return { receipt: gone.join(',') }
  }

  async function sendPart(chat: string, part: Part): Promise<number> {
    const done = await placeFor(chat)
    try {
      return await post(chat, part)
    } catch (error) {
      const next = error instanceof ApiFailure ? error.movedTo : undefined
      if (next === undefined) throw asSendFailure(error, chat)
      log.warn({ event: 'telegram.group-moved', from: chat, to: next }, 'name the new id in the hotel’s file')
      moved.set(chat, next)
      return await sendPart(next, part)
    } finally {
      done()
    }
  }

  async function post(chat: string, { method, ...part }: Part): Promise<number> {
    const call = async (name: string, payload: object) =>
      (await api.call(name, { chat_id: chat, ...payload }, sentMessage)).message_id
    if (!('photo' in part)) return call(method, { ...part, link_preview_options: { is_disabled: true } })
    const { photo, ...rest } = part
    try {
      return await call(method, part)
    } catch (error) {
      if (!(error instanceof ApiFailure && error.code === 400 && NO_PHOTO.test(error.message))) throw error
      return call('sendDocument', { ...rest, document: photo })
    }
  }

  /** Waits for a place at the allowed pace; throws when that would take long. */
  async function placeFor(chat: string): Promise<() => void> {
    const place = await queue.place(chat, PATIENCE)
    if ('done' in place) return place.done
    throw new SendFailure({ kind: 'wait', ms: place.wait }, 'At the pace that Telegram allows')
  }

  function asSendFailure(error: unknown, chat: string): SendFailure {
    if (!(error instanceof ApiFailure)) return new SendFailure({ kind: 'transient' }, String(error))
    const { code, retryAfter, message, unsure } = error
    if (unsure) return new SendFailure({ kind: 'unsure' }, message)
    if (code === 429) {
      const span = seconds(retryAfter ?? 5)
      pace.hush(chat, span)
      return new SendFailure({ kind: 'wait', ms: span }, message)
    }
    if (code === 401 || code === 404) return new SendFailure({ kind: 'wait', ms: UNTIL_CONFIGURED }, message)
    if (code === 403) return new SendFailure({ kind: 'blocked' }, message)
    if (code !== undefined && code >= 400 && code < 500) return new SendFailure({ kind: 'refused' }, message)
    return new SendFailure({ kind: 'transient' }, message)
  }

  /** Shows "typing …" for some seconds, or until a message arrives. */
  function typing(address: string): void {
    const chat = moved.get(address) ?? address
    if (pace.hushed(chat)) return
    api
      .call('sendChatAction', { chat_id: chat, action: 'typing' }, z.unknown())
      .catch((error: unknown) => asSendFailure(error, chat))
  }

  return { send, typing, wrote: (chat: string) => queue.wrote(chat) }
}
