// What a hotel says about itself is read once in a turn, however the question is routed.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../../../src/base/clock.ts'
import { type GuestId, type MessageId, newId } from '../../../src/base/ids.ts'
import { chooseDialog } from '../../../src/conversation/choose-dialog.ts'
import type { Turn } from '../../../src/conversation/turn.ts'
import type { Understanding } from '../../../src/conversation/understanding.ts'
import { THANKS, type World, hears, openWorld } from '../messages/cast.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** How often the facts are read while a turn hears this, and what is said. */
async function reading(text: string, understood: Partial<Understanding>): Promise<[number, string[]]> {
  const id = await hears(world.store, newId(systemClock()), text)
  const hotel = world.engine.hotels.get('hz-yunqi')!
  let reads = 0
  const said = await world.store.transaction(async (tx) => {
    const counting = new Proxy(tx, {
      get(target, name) {
        if (name !== '$queryRaw') return Reflect.get(target, name) as unknown
        return (query: TemplateStringsArray, ...values: unknown[]) => {
          if (query.join('').includes('FROM fact f')) reads += 1
          return target.$queryRaw(query, ...values)
        }
      },
    })
    const turn: Turn = {
      tx: counting,
      now: systemClock(),
      hotel,
      hotels: [hotel],
      line: {
        id,
        channel: 'web',
        account: hotel.id,
        address: 'x',
        displayName: null,
        guestId: newId<GuestId>(systemClock()),
        hotelId: hotel.id,
        language: 'en',
        languageChosen: false,
        takenOver: false,
        fresh: false,
      },
      messageId: newId<MessageId>(systemClock()),
      sayings: [],
    }
    await chooseDialog(turn, [], { kind: 'words', text, understood: { ...THANKS, ...understood } })
    return turn.sayings.map((saying) => saying.text)
  })
  return [reads, said]
}

test.each<[Partial<Understanding>]>([
  [{ intent: 'question', guess: 'question' }],
  [{ intent: null, guess: 'question' }],
  [{ intent: 'other', guess: 'other' }],
])('%j', async (understood) => {
  const [reads, said] = await reading('what time is breakfast?', understood)
  expect(said.join()).toMatch(/6:30 to 10:00/)
  expect(reads).toBe(1)
})
