// Which dialog hears what, where nothing fits.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../../../src/base/clock.ts'
import { takeTurn } from '../../../src/conversation/take-turn.ts'
import { receive } from '../../../src/messages/receive.ts'
import { transcript } from '../../../src/messages/transcript.ts'
import { phrase } from '../../../src/phrases/phrases.ts'
import { type World, hears, openWorld } from '../messages/cast.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test.each(['hotel/nowhere', 'hotel/', 'nothing', '/', 'survey/x/y'])(
  'a tap on %s, which nobody offers, is answered as an old button',
  async (id) => {
    const address = randomUUID()
    const conversationId = await hears(world.store, address, 'thanks')
    await takeTurn(world.engine, conversationId)
    const now = systemClock()
    await receive(
      world.store,
      {
        channel: 'web',
        account: 'hz-yunqi',
        address,
        kind: 'guest',
        externalId: randomUUID(),
        content: { kind: 'choice', id },
        sentAt: now,
      },
      now,
    )
    await takeTurn(world.engine, conversationId)
    const said = (await transcript(world.store.db, conversationId)).at(-1)!.text
    expect(said).toBe(phrase('en', 'heard.old-button'))
  },
)
