// `bellbird chat`: a guest's chat in the terminal. It speaks the web chat's protocol to a running service; choices are
// numbered, and a number answers them.
import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { eventsOf } from '../base/event-stream.ts'

type Event = {
  readonly id: string
  readonly from: 'bot' | 'staff' | 'guest'
  readonly text: string
  readonly choices: readonly { readonly id: string; readonly label: string }[]
}

/** Runs until the input ends. Throws when no service answers at the address. */
export async function chatInTerminal(url: string, hotel?: string): Promise<void> {
  const chosen = hotel ?? (await firstHotel(url))
  const opened = await reach(`${url}/chat/${encodeURIComponent(chosen)}`)
  if (!opened.ok) throw new Error(`There is no hotel ${chosen} at ${url}.`)
  const cookie = opened.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const base = `${url}/chat/${encodeURIComponent(chosen)}`
  let choices: Event['choices'] = []

  const post = async (body: object) => {
    const key = randomUUID()
    for (;;) {
      try {
        const answer = await fetch(`${base}/messages`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, Cookie: cookie },
          body: JSON.stringify(body),
        })
        if (answer.status < 500) {
          if (!answer.ok) process.stderr.write(`${((await answer.json()) as { error: string }).error}\n`)
          return
        }
      } catch {
        process.stderr.write('(no connection, trying again)\n')
      }
      await pause(1000)
    }
  }

  const ending = new AbortController()
  const reading = readEvents(`${base}/events`, cookie, ending.signal, (event) => {
    if (event.from === 'guest') return
    choices = event.choices
    process.stdout.write(`\n${event.text}\n`)
    choices.forEach(({ label }, n) => process.stdout.write(`  ${n + 1}. ${label}\n`))
  })
  await post({ start: true })
  for await (const line of createInterface({ input: process.stdin })) {
    const text = line.trim()
    if (text === '') continue
    const choice = choices[Number(text.normalize('NFKC')) - 1]
    await post(choice ? { choice: choice.id } : { text })
  }
  // What was said last is still to be answered.
  await pause(1500)
  ending.abort()
  await reading
}

async function firstHotel(url: string): Promise<string> {
  const page = await reach(`${url}/chat`)
  const found = /\/chat\/([a-z0-9-]+)/.exec(await page.text())?.[1]
  if (!found) throw new Error(`No hotel was found at ${url}. Name one with --hotel.`)
  return found
}

async function reach(url: string): Promise<Response> {
  try {
    return await fetch(url)
  } catch (cause) {
    throw new Error(
      `No service answers at ${new URL(url).origin}. Start it with "npm start", or name its address with --url.`,
      { cause },
    )
  }
}

/** Follows the stream and goes on from the last event whenever it breaks. */
async function readEvents(
  url: string,
  cookie: string,
  signal: AbortSignal,
  heard: (event: Event) => void,
): Promise<void> {
  let last = '0'
  while (!signal.aborted) {
    try {
      const answer = await fetch(url, { headers: { Cookie: cookie, 'Last-Event-ID': last }, signal })
      for await (const { data } of eventsOf(answer.body!)) {
        const event = JSON.parse(data) as Event
        last = event.id
        heard(event)
      }
    } catch {
      if (signal.aborted) return
    }
    await pause(1000)
  }
}
