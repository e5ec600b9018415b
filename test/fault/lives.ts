// What guests do in the fault run, as people would: they wait for an answer before they go on, most of the time. Each
// life notes what must come of it, to be compared with the database at the end.
import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Language } from '../../src/base/locale.ts'
import type { FaultChannel, Heard, Visitor } from './channels/channel.ts'
import type { SmsFaultChannel } from './channels/sms-gateway.ts'
import type { Dice } from './dice.ts'
import type { FrontDoor } from './front-door.ts'
import { type HotelId, POINTS } from './hotels.ts'
import { COMPLAINTS, SMALL_TALK, SURNAMES, WORDS } from './words.ts'

/** What must be found at the end of one life; nothing is expected of what was never acknowledged. */
export type Expected = {
  readonly life: string
  /** An id under which something of the visitor was stored, by which their conversation is found. */
  externalId?: string
  /** Categories of complaints: one case each. */
  readonly cases: string[]
  stay?: { readonly hotel: HotelId; readonly confirmationNumber: string }
  /** Where the one-time code goes. */
  phone?: string
  /** By question: a score, or words. */
  readonly answers: Map<string, number | string>
  /** Points that the stay earned, to the member's account. */
  points?: { readonly member: string; readonly points: number }
  /** What the life waited for in vain, and when that began, in ms of performance.now(). */
  stuck?: { readonly what: string; readonly since: number }
  /** What the service refused, or what else went wrong with the life itself. */
  refused?: string
}

export type World = {
  readonly channels: readonly FaultChannel[]
  readonly sms: SmsFaultChannel
  readonly door: FrontDoor
  readonly dice: Dice
  readonly expected: Expected[]
  readonly signal: AbortSignal
}

/** How long a guest waits for an answer. Milliseconds; an instance may be dead and the database away. */
const PATIENCE = 75_000

/** A life that is lived to its end, or as far as the service let it. */
export type Life = (world: World) => Promise<void>

class Stuck extends Error {
  readonly since: number
  constructor(what: string, since: number) {
    super(what)
    this.since = since
  }
}

/** Somebody with something to complain about. */
export const complaining: Life = (world) =>
  live('complaint', world, async ({ expected, language, hotel, visitor, says, waits, chats, starts }) => {
    await arrives(world, visitor, hotel, { starts, waits })
    const wanted = shuffled(world.dice, COMPLAINTS[language]).slice(0, world.dice.chance(0.4) ? 2 : 1)
    for (const { text, category } of wanted) {
      if (world.dice.chance(0.4)) await chats()
      await says(text)
      expected.cases.push(category)
      await waits('a case number', ({ text: said }) => NUMBER.test(said))
      await pause(world.dice.between(200, 1500))
    }
    await says(WORDS[language].thanks)
    await waits('an answer to thanks')
  })

/** Somebody who talks, sometimes three messages in a row. */
export const chatting: Life = (world) =>
  live('talk', world, async ({ visitor, hotel, waits, chats, starts }) => {
    await arrives(world, visitor, hotel, { starts, waits })
    for (let n = 0; n < 3; n += 1) {
      await chats()
      await pause(world.dice.between(100, 1500))
    }
  })

/** A member who stays, checks out, answers the survey and asks for the points. */
export const staying: Life = (world) =>
  live('stay', world, async ({ expected, language, hotel, dice, says, taps, waits, starts }) => {
    const { door, sms } = world
    const id = randomInt(1e9)
    const confirmationNumber = `FR${id}`
    const member = `BB${String(id % 100_000_000).padStart(8, '0')}`
    const phone = `+86139${String(id).padStart(9, '0').slice(0, 8)}`
    const amount = dice.pick([480, 1280, 2660]) * (hotel === 'lake' ? 1 : 1000)
    const stay = {
      hotel,
      confirmationNumber,
      arrival: '2026-11-01',
      departure: '2026-11-03',
      room: String(randomInt(100, 2000)),
      guest: { familyName: dice.pick(SURNAMES), phone, language, memberNumber: member },
    }
    const told = Date.now() - 60_000
    const report = (status: string, second: number, more: object = {}) => ({
      ...stay,
      status,
      updatedAt: new Date(told + second * 1000).toISOString(),
      ...more,
    })
    await door.api('/stays', report('in-house', 1))
    expected.stay = { hotel, confirmationNumber }
    expected.phone = phone
    const { chat } = await door.api<{ chat: string }>(`/stays/${hotel}/${confirmationNumber}/link`, {})
    await starts(new URL(chat).searchParams.get('stay')!)
    await waits('a greeting with the booking', ({ text }) => text.includes(confirmationNumber))

    const money = {
      value: `${amount}.00`.replace(/\.00$/, hotel === 'lake' ? '.00' : ''),
      currency: CURRENCY[hotel],
    }
    const out = report('checked-out', 20, { amount: money })
    // The hotel's system tells things twice, and late.
    await Promise.all([door.api('/stays', out), ...(dice.chance(0.3) ? [door.api('/stays', out)] : [])])
    expected.points = { member, points: POINTS[hotel](amount) }
    if (dice.chance(0.3)) await door.api('/stays', report('in-house', 10))
    if (dice.chance(0.3)) await door.api('/stays', out)

    for (const [question, scores] of [
      ['nps', [0, 3, 6, 7, 8, 9, 10]],
      ['room', [2, 3, 4, 5]],
      ['service', [2, 3, 4, 5]],
    ] as const) {
      const asked = await waits(`the question ${question}`, ({ choices }) => hasChoice(choices, question))
      const score = dice.pick(scores)
      const choice = asked.choices.find(({ id: offered }) => offered.endsWith(`/${question}/${score}`))!
      await pause(dice.between(100, 900))
      await taps(choice.id)
      expected.answers.set(question, score)
    }
    await waits('the last question', ({ choices }) => hasChoice(choices, 'comment'))
    await says(WORDS[language].comment)
    expected.answers.set('comment', WORDS[language].comment)
    await waits('thanks for the survey')

    await taps('loyalty/balance', { offered: false })
    await waits('the request for a code', ({ text }) => text.includes(phone.slice(-4)))
    const code = await until(world, 'the code by SMS', () => {
      const [last] = sms.inboxOf(phone).slice(-1)
      return last && /\d{6}/.exec(last)?.[0]
    })
    await says(code)
    const balance = new Intl.NumberFormat(language).format(POINTS[hotel](amount))
    await waits('the balance', ({ text }) => text.includes(balance))
  })

const CURRENCY = { lake: 'CNY', river: 'KRW' } as const
const NUMBER = /(?<![A-Z0-9])[34679ACDEFGHJKMNPQRTWXY]{4,5}(?![A-Z0-9])/
const hasChoice = (choices: Heard['choices'], question: string): boolean =>
  choices.some(({ id }) => id.startsWith('survey/') && id.includes(`/${question}/`))

type Acting = {
  readonly expected: Expected
  readonly visitor: Visitor
  readonly language: Language
  readonly hotel: HotelId
  readonly dice: Dice
  readonly says: (text: string) => Promise<void>
  readonly taps: (id: string, options?: { offered: boolean }) => Promise<void>
  /** Opens the chat, perhaps by a link. */
  readonly starts: (token?: string) => Promise<void>
  /** The first thing said since the guest last did something that is this; throws when patience is over. */
  readonly waits: (what: string, is?: (heard: Heard) => boolean) => Promise<Heard>
  /** A question or two, waiting for the answers or not. */
  readonly chats: () => Promise<void>
}

async function live(kind: string, world: World, act: (acting: Acting) => Promise<void>): Promise<void> {
  const { dice, signal } = world
  const language = dice.pick(['en', 'zh-CN', 'ko', 'ja'] as const)
  const hotel = dice.pick(['lake', 'river', 'river'] as const)
  const channel = dice.pick(world.channels.filter(({ visitor }) => visitor))
  const expected: Expected = { life: `${kind} (${channel.name}, ${language})`, cases: [], answers: new Map() }
  try {
    const visitor = await channel.visitor!(language, hotel)
    let from = 0
    const did = async (doing: () => Promise<void>): Promise<void> => {
      signal.throwIfAborted()
      from = visitor.heard().length
      const before = channel.said.length
      await doing()
      // Others speak on the same channel meanwhile: the first of this visitor's is as good as any.
      expected.externalId ??= channel.said
        .slice(before)
        .find(({ visitor: who }) => who === visitor.name)?.externalId
    }
    const acting: Acting = {
      expected,
      visitor,
      language,
      hotel,
      dice,
      says: (text) => did(() => visitor.says(text)),
      taps: (id, { offered = true } = { offered: true }) =>
        did(() => (offered ? visitor.taps(id) : visitor.forges(id))),
      starts: (token) => did(() => visitor.starts(token)),
      waits: (what, is = () => true) => until(world, what, () => visitor.heard().slice(from).find(is)),
      async chats() {
        const talk = SMALL_TALK[language]
        if (dice.chance(0.3)) {
          for (const text of shuffled(dice, talk).slice(0, 3)) await acting.says(text)
          await acting.waits('an answer to three messages')
        } else {
          await acting.says(dice.pick(talk))
          await acting.waits('an answer')
        }
      },
    }
    world.expected.push(expected)
    await act(acting)
  } catch (error) {
    if (signal.aborted) return
    if (error instanceof Stuck) expected.stuck = { what: error.message, since: error.since }
    else expected.refused = String(error)
  }
}

/** Opens the chat; where one bot serves both hotels, says which. */
async function arrives(
  { signal }: World,
  visitor: Visitor,
  hotel: HotelId,
  { starts, waits }: Pick<Acting, 'starts' | 'waits'>,
): Promise<void> {
  signal.throwIfAborted()
  await starts()
  const greeting = await waits('a greeting', ({ choices }) => choices.length > 0)
  const which = greeting.choices.find(({ id }) => id === `hotel/${hotel}`)
  if (!which) return
  await visitor.taps(which.id)
  await waits('the menu', ({ choices }) => choices.some(({ id }) => id === 'complaint/start'))
}

async function until<T>({ signal }: World, what: string, find: () => T | undefined): Promise<T> {
  const since = performance.now()
  for (;;) {
    signal.throwIfAborted()
    const found = find()
    if (found !== undefined) return found
    if (performance.now() > since + PATIENCE) throw new Stuck(what, since)
    await pause(50)
  }
}

function shuffled<T>(dice: Dice, things: readonly T[]): T[] {
  const left = [...things]
  return things.map(() => left.splice(Math.floor(dice.roll() * left.length), 1)[0]!)
}
