// How the stand-in Telegram hands updates to a bot: long polling, or posts to a webhook, with the disturbances asked for.
import { type Payload, Refusal, checkedWebhook, isRecord } from './telegram-rules.ts'

export type Update = { readonly update_id: number } & Readonly<Record<string, unknown>>

export type Webhook = {
  readonly url: string
  readonly secret: string | undefined
  /** Posts at the same time. */
  readonly connections: number
}

type Poll = { finish(updates: readonly Update[]): void; conflict(): void; timer: NodeJS.Timeout }

export type Updates = ReturnType<typeof openUpdates>

export function openUpdates(random: () => number) {
  const pending: Update[] = []
  const history = new Map<number, Update>()
  const posts: { updateId: number; status: number }[] = []
  const disturbed = { duplicates: 0, reordered: 0 }
  let next = 100_000 + Math.floor(random() * 1000)
  let allowed: readonly string[] | undefined
  let open: Poll | undefined
  let webhook: Webhook | undefined
  let origin: string | undefined
  /** Queues of which an update is being posted. */
  const posting = new Set<string>()
  let lastError: string | undefined
  let rival = false
  let closed = false

  function deliver(content: Record<string, unknown>): number {
    const update: Update = { update_id: next++, ...content }
    if (allowed && !allowed.includes(Object.keys(content)[0]!)) return update.update_id
    history.set(update.update_id, update)
    pending.push(update)
    wake()
    return update.update_id
  }

  function redeliver(updateId: number): void {
    const update = history.get(updateId)
    if (!update) throw new Error(`There was no update ${updateId}`)
    pending.push(update)
    wake()
  }

  function wake(): void {
    if (webhook) post()
    else if (open && pending.length > 0) {
      const poll = open
      clearTimeout(poll.timer)
      // As the real one does, gather what arrives together.
      poll.timer = setTimeout(() => poll.finish(batch(100)), 5)
    }
  }

  function batch(limit: number): Update[] {
    const updates = pending.slice(0, limit)
    updates.push(...updates.filter(() => random() < disturbed.duplicates))
    return updates.length > 1 && random() < disturbed.reordered ? updates.toReversed() : updates
  }

  function getUpdates(payload: Payload): Promise<readonly Update[]> {
    if (webhook) {
      const why =
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
      throw new Refusal(409, `Conflict: ${why}`)
    }
    allow(payload)
    const offset = Number(payload['offset'] ?? 0)
    if (offset < 0) pending.splice(0, Math.max(0, pending.length + offset))
    else pending.splice(0, pending.length, ...pending.filter((u) => u.update_id >= offset))
    conflict()
    if (rival) {
      rival = false
      throw terminated()
    }
    if (pending.length > 0) return Promise.resolve(batch(Math.min(100, Number(payload['limit'] ?? 100))))
    return wait(Math.min(50, Number(payload['timeout'] ?? 0)) * 1000)
  }

  function wait(ms: number): Promise<readonly Update[]> {
    return new Promise((resolve, reject) => {
      const settle = () => {
        if (open === poll) open = undefined
        clearTimeout(poll.timer)
      }
      const poll: Poll = {
        timer: setTimeout(() => poll.finish([]), ms),
        finish(updates) {
          settle()
          resolve(updates)
        },
        conflict() {
          settle()
          reject(terminated())
        },
      }
      open = poll
    })
  }

  /** The older of two polls is told to go. */
  function conflict(): void {
    open?.conflict()
    open = undefined
  }

  /** Another program polls: whoever polls now, or does so next, is told to go. */
  function rivalPolls(): void {
    rival = open === undefined
    conflict()
  }

  /** The bot hung up on its poll: what arrives now waits for the next. */
  function hangUp(): void {
    if (open) clearTimeout(open.timer)
    open = undefined
  }

  function allow({ allowed_updates: kinds }: Payload): void {
    if (Array.isArray(kinds)) allowed = kinds as string[]
  }

  function setWebhook(payload: Payload): true {
    webhook = payload['url'] === '' ? undefined : checkedWebhook(payload)
    if (webhook) conflict()
    allow(payload)
    if (payload['drop_pending_updates']) pending.length = 0
    queueMicrotask(wake)
    return true
  }

  /** As the real one does: what was said in a chat one after the other, each when the one before was taken. */
  function post(): void {
    const queues = Map.groupBy(pending, queueOf)
    const order = random() < disturbed.reordered ? [...queues].toReversed() : [...queues]
    for (const [queue, updates] of order) {
      if (!webhook || closed || posting.size >= webhook.connections) return
      if (posting.has(queue)) continue
      posting.add(queue)
      void postFrom(updates[0]!, webhook).finally(() => {
        posting.delete(queue)
        post()
      })
    }
  }

  /** Now and then twice at once, as it does where it doubts that the first arrived. */
  async function postFrom(update: Update, to: Webhook): Promise<void> {
    const copies = random() < disturbed.duplicates ? 2 : 1
    const [status] = await Promise.all(Array.from({ length: copies }, () => postOne(to, update)))
    posts.push({ updateId: update.update_id, status: status! })
    lastError = status! >= 200 && status! < 300 ? undefined : `Wrong response from the webhook: ${status}`
    if (lastError === undefined) pending.splice(pending.indexOf(update), 1)
    else await new Promise((resolve) => setTimeout(resolve, 50))
  }

  async function postOne({ url, secret }: Webhook, update: Update): Promise<number> {
    try {
      const response = await fetch(origin ? origin + new URL(url).pathname : url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(secret ? { 'x-telegram-bot-api-secret-token': secret } : {}),
        },
        body: JSON.stringify(update),
      })
      await response.arrayBuffer()
      return response.status
    } catch {
      return 0
    }
  }

  return {
    deliver,
    redeliver,
    /** The id of the message that an update told, if it told one. */
    messageOf(updateId: number): string | undefined {
      const message = history.get(updateId)?.['message']
      return isRecord(message) ? `m${String(message['message_id'])}` : undefined
    },
    getUpdates,
    setWebhook,
    rivalPolls,
    hangUp,
    pending,
    posts,
    disturbed,
    webhook: () => webhook,
    webhookInfo: () => ({
      url: webhook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: pending.length,
      ...(lastError === undefined ? {} : { last_error_message: lastError }),
    }),
    deleteWebhook(payload: Payload): true {
      return setWebhook({ ...payload, url: '' })
    },
    postTo(elsewhere: string | undefined): void {
      origin = elsewhere
    },
    close(): void {
      closed = true
      hangUp()
    },
  }
}

/** Messages and their changes by chat; taps by person; each in its own order. */
function queueOf(update: Update): string {
  const told = Object.values(update).find((value) => isRecord(value)) ?? {}
  const { chat, from } = told as { chat?: { id: number }; from?: { id: number } }
  if (update['callback_query']) return `taps of ${from?.id}`
  return `${update['my_chat_member'] ? 'membership' : 'messages'} of ${chat?.id}`
}

const terminated = () =>
  new Refusal(
    409,
    'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  )
