// What staff do in the fault run: they link their chats, take cases in the console and on Telegram, sometimes two at
// the same moment, and send again what the outbox holds.
import { setTimeout as pause } from 'node:timers/promises'
import type { TelegramFaultChannel } from './channels/telegram-channel.ts'
import type { Dice } from './dice.ts'
import type { FrontDoor } from './front-door.ts'
import { type Colleague, GROUP } from './hotels.ts'

export type Staff = {
  /** Takes cases until the run is over. */
  work(signal: AbortSignal): Promise<void>
  /** What the outbox shows as failed, by message id, with its place in the page's words. */
  readOutbox(): Promise<Map<string, string>>
  /** Sends all of it again, each by its own button. Returns how many. */
  sendAgain(): Promise<number>
  /** Cases somebody tried to take. */
  readonly tried: ReadonlySet<string>
}

type Options = {
  readonly colleagues: readonly Colleague[]
  readonly telegram: TelegramFaultChannel
  readonly door: FrontDoor
  readonly dice: Dice
}

type OpenCase = { id: string; number: string; hotel: string; status: string; openedAt: string }

/** Share of cases that somebody takes; of the others the ladder tells. */
const TAKEN = 0.6
/** Milliseconds after which a case is looked at. */
const AFTER = [2000, 45_000] as const

/** Signs everybody in and links their chats. */
export async function openStaff({ colleagues, telegram, door, dice }: Options): Promise<Staff> {
  const { standIn } = telegram
  const group = standIn.group(GROUP, '湖畔酒店')
  const people = new Map<Colleague, ReturnType<typeof standIn.person>>()
  const sessions = new Map<Colleague, string>()
  for (const [n, colleague] of colleagues.entries()) {
    const person = standIn.person({
      id: 9000 + n,
      first_name: colleague.email,
      language_code: colleague.language,
    })
    people.set(colleague, person)
    telegram.note(`telegram:${person.id}`, person.says(`/link ${colleague.link}`))
    sessions.set(colleague, await signIn(colleague))
  }
  const tried = new Set<string>()
  const fates = new Map<string, number>()

  async function signIn({ signIn: token }: Colleague): Promise<string> {
    const answer = await door.ask('/console/sign-in', form({ token }))
    await answer.arrayBuffer()
    return answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
  }

  async function cases(): Promise<OpenCase[]> {
    const { items } = await door.api<{ items: OpenCase[] }>('/cases?status=open')
    return items
  }

  /** When a case will be taken, in milliseconds since it was opened; Infinity for one that nobody takes. */
  function fateOf({ id }: OpenCase): number {
    const known = fates.get(id)
    if (known !== undefined) return known
    const fate = dice.chance(TAKEN) ? dice.between(...AFTER) : Infinity
    fates.set(id, fate)
    return fate
  }

  async function take(found: OpenCase): Promise<void> {
    tried.add(found.id)
    const own = colleagues.filter(({ hotel }) => hotel === found.hotel)
    const byConsole = async () => {
      const cookie = sessions.get(dice.pick(own))!
      const answer = await door.ask(`/console/cases/${found.number}/acknowledge`, {
        ...form({}),
        headers: { ...form({}).headers, Cookie: cookie },
      })
      await answer.arrayBuffer()
    }
    const byTelegram = () => {
      const button = `case/ack/${found.id}`
      for (const colleague of own) {
        const person = people.get(colleague)!
        for (const [where, chat] of [
          [person, person.id],
          [person.in(group), GROUP],
        ] as const) {
          if (!standIn.sent.some((sent) => sent.chat === chat && holds(sent.keyboard, button))) continue
          telegram.note(`telegram:${chat}`, where.taps(button))
          return
        }
      }
    }
    // Two hands on one button: the first takes the case.
    if (dice.chance(0.3)) {
      byTelegram()
      await Promise.all([byConsole(), byConsole()])
    } else if (dice.chance(0.5)) byTelegram()
    else await byConsole()
  }

  async function readOutbox(): Promise<Map<string, string>> {
    const found = new Map<string, string>()
    for (const colleague of colleagues.filter(({ role }) => role === 'general-manager')) {
      const answer = await door.ask('/console/outbox', { headers: { Cookie: sessions.get(colleague)! } })
      const page = await answer.text()
      for (const [, id, rest] of page.matchAll(
        /<li class="letter[^"]*" id="letter-([0-9a-f-]{36})"([^]*?)<\/li>/g,
      ))
        if (rest!.includes(`/console/outbox/${id}/send`)) found.set(id!, rest!)
    }
    return found
  }

  return {
    tried,
    readOutbox,
    async work(signal) {
      while (!signal.aborted) {
        try {
          const now = Date.now()
          for (const found of await cases()) {
            if (signal.aborted) break
            if (now - Date.parse(found.openedAt) > fateOf(found) && !tried.has(found.id)) await take(found)
          }
        } catch (error) {
          if (!signal.aborted) throw error
        }
        await pause(dice.between(500, 2000))
      }
    },
    async sendAgain() {
      let sent = 0
      for (const [id] of await readOutbox()) {
        for (const colleague of colleagues.filter(({ role }) => role === 'general-manager')) {
          const answer = await door.ask(`/console/outbox/${id}/send`, {
            ...form({}),
            headers: { ...form({}).headers, Cookie: sessions.get(colleague)! },
          })
          await answer.arrayBuffer()
          if (answer.status < 400) {
            sent += 1
            break
          }
        }
      }
      return sent
    },
  }
}

const form = (fields: Record<string, string>) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' },
  body: new URLSearchParams(fields).toString(),
})

const holds = (
  keyboard: readonly (readonly { callback_data?: string }[])[] | undefined,
  id: string,
): boolean => keyboard?.flat().some((button) => button.callback_data === id) ?? false
