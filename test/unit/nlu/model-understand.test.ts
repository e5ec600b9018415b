// When a model is asked at all, and what that costs where it is not.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../../../src/base/clock.ts'
import type { ConversationId } from '../../../src/base/ids.ts'
import type { Engine } from '../../../src/conversation/engine.ts'
import { takeTurn } from '../../../src/conversation/take-turn.ts'
import type { Understanding, Utterance } from '../../../src/conversation/understanding.ts'
import { receive } from '../../../src/messages/receive.ts'
import type { ConversationKind } from '../../../src/messages/channel.ts'
import type { Model } from '../../../src/nlu/openai/model.ts'
import { isWorthAsking, withModel } from '../../../src/nlu/understand-with-model.ts'
import { THANKS, type World, hears, log, openWorld } from '../messages/cast.ts'

const LOCAL: Understanding = { ...THANKS, confidence: 0.97, source: 'local' }

test.each<[boolean, Partial<Understanding>, string]>([
  [false, { source: 'rules', intent: 'stop', confidence: 0.98 }, 'stop'],
  [false, { source: 'rules', intent: 'complaint', danger: true }, 'fire in my room'],
  [false, { source: 'rules', intent: 'human' }, 'a person please'],
  [false, {}, 'many thanks for the towels'],
  [false, { intent: 'question' }, 'when is breakfast'],
  [false, { intent: 'other', confidence: 0.99 }, '👍 12'],
  [true, { intent: null, confidence: 0.3 }, 'it does that thing again'],
  [true, { intent: 'complaint' }, 'the shower is cold'],
  [true, { intent: 'request' }, 'two towels please'],
  [true, { intent: 'other' }, 'the thing with the thing'],
  [true, { intent: 'praise', confidence: 0.95 }, 'he went quiet and his lips look odd'],
  [true, {}, `thank you all, ${'it was a stay to remember, '.repeat(8)}`],
])('%s: %j %s', (asked, local, text) => {
  expect(isWorthAsking({ ...LOCAL, ...local }, text)).toBe(asked)
})

/** A model that nobody may ask, or that fails. */
const modelThat = (ask: () => Promise<never>): Model => ({
  name: 'x',
  budget: { priceIn: 0, priceOut: 0, currency: 'USD', dailyTokens: 1, dailyMoney: undefined },
  ask,
  state: () => ({
    circuit: 'closed',
    because: undefined,
    server: { format: 'json_schema', limit: 'max_tokens', temperature: true },
  }),
  counts: () => [],
})

test('what need not be asked reads nothing, and without a context no model is asked', async () => {
  let read = 0
  let asked = 0
  const context = async () => {
    read += 1
    return undefined
  }
  const model = modelThat(async () => {
    asked += 1
    throw new Error('asked')
  })
  const sure = withModel(async () => LOCAL, model, log)
  await sure({ text: 'thank you', context })
  expect([read, asked]).toEqual([0, 0])
  const unsure = withModel(async () => ({ ...LOCAL, intent: null, confidence: 0.2 }), model, log)
  await unsure({ text: 'that thing' })
  expect([read, asked]).toEqual([0, 0])
  // No hotel is known yet.
  await unsure({ text: 'that thing', context })
  expect([read, asked]).toEqual([1, 0])
})

test('whatever fails on the way, this machine’s answer stands', async () => {
  const open = { ...LOCAL, intent: null, confidence: 0.2 }
  const understand = withModel(
    async () => open,
    modelThat(() => Promise.reject(new Error('x'))),
    log,
  )
  expect(
    await understand({ text: 'that thing', context: () => Promise.reject(new Error('database')) }),
  ).toEqual(open)
})

let world: World
let heard: Utterance[] = []
let engine: Engine
beforeAll(async () => {
  world = await openWorld()
  engine = {
    ...world.engine,
    understand: async (utterance) => {
      heard.push(utterance)
      return { ...LOCAL, intent: 'thanks' }
    },
  }
})
afterAll(() => world.close())

async function says(kind: ConversationKind, text: string): Promise<Utterance[]> {
  heard = []
  const at = systemClock()
  const { conversationId } = await receive(
    world.store,
    {
      channel: 'telegram',
      account: 'main',
      address: randomUUID(),
      kind,
      externalId: randomUUID(),
      content: { kind: 'text', text },
      sentAt: at,
    },
    at,
  )
  while (await takeTurn(engine, conversationId));
  return heard
}

test('a guest’s words may be put to a model; those of staff, of a group and of whoever links may not', async () => {
  expect((await says('guest', 'the thing again'))[0]?.context).toBeTypeOf('function')
  for (const [kind, text] of [
    ['staff', 'the thing again'],
    ['group', 'the thing again'],
    ['guest', '/link 123456'],
  ] as const)
    for (const { context } of await says(kind, text)) expect(context).toBeUndefined()
})

test('nor may a conversation that a person has taken over', async () => {
  const address = randomUUID()
  const id: ConversationId = await hears(world.store, address, 'hello there')
  while (await takeTurn(engine, id));
  await world.store.db.conversation.update({ where: { id }, data: { takenOverAt: systemClock() } })
  heard = []
  await hears(world.store, address, 'the thing again')
  while (await takeTurn(engine, id));
  expect(heard).toHaveLength(1)
  expect(heard[0]!.context).toBeUndefined()
})

test('the context holds the turns before this one, and only of this conversation', async () => {
  const address = randomUUID()
  await hears(world.store, randomUUID(), 'another guest, in 808')
  const id = await hears(world.store, address, 'first words')
  while (await takeTurn(engine, id));
  heard = []
  await hears(world.store, address, 'second words')
  while (await takeTurn(engine, id));
  const context = await heard[0]!.context!()
  expect(context!.hotel.id).toBe('hz-yunqi')
  expect(context!.before[0]).toEqual({ from: 'guest', text: 'first words' })
  expect(context!.before.at(-1)!.from).toBe('hotel')
  expect(JSON.stringify(context!.before)).not.toMatch(/808|second words/)
})
