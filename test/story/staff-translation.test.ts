// What a guest writes in a language that the hotel's staff do not read is put into theirs by itself, where there is a
// model and something for staff to do; and nobody waits for that.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { MessageId } from '../../src/base/ids.ts'
import type { LanguageModel } from '../../src/conversation/language-model.ts'
import type { Engine } from '../../src/conversation/engine.ts'
import { takeOver } from '../../src/conversation/takeover.ts'
import { type StaffTranslations, openStaffTranslations } from '../../src/conversation/translate-for-staff.ts'
import { translationsOf } from '../../src/messages/translated.ts'
import type { Written } from '../contract/openai-stand-in.ts'
import { type House, type Lane, NOW, Person, openHouse } from './attacks/house.ts'

let house: House
let lane: Lane
let engine: Engine
let translations: StaffTranslations
let ended: Promise<unknown> = Promise.resolve()

const LABELS = {
  intent: null,
  category: null,
  danger: false,
  urgent: false,
  room: null,
  sympathy: null,
  fact: null,
}
/** What the model writes for a translation. */
let written: (texts: string[]) => Written = () => ({ translations: [] })

beforeAll(async () => {
  house = await openHouse(2)
  // One whose server holds a model to the schema.
  lane = house.lanes[1]!
  const { store, hotels, plain } = house
  translations = openStaffTranslations({
    store,
    hotels,
    model: lane.writing,
    clock: () => NOW,
    log: plain.log,
  })
  engine = { ...lane.engine, afterTurn: translations.handled }
})
afterAll(async () => {
  await ended
  await translations.stop()
  await house.close()
})
beforeEach(() => {
  lane.standIn.recover()
  lane.standIn.calls.splice(0)
  lane.standIn.writes(({ schema, input }) =>
    schema === 'labels' ? LABELS : written(input.texts as string[]),
  )
})

/** The requests for a translation. */
const asked = () =>
  lane.standIn.calls
    .map(({ body }) => JSON.stringify(body))
    .filter((body) => body.includes('"name":"translations"'))

async function translated(person: Person, to: 'zh-CN' | 'ko'): Promise<string[]> {
  await translations.idle()
  const found = await translationsOf(house.store.db, person.conversationId!, to)
  const own = await house.store.db.message.findMany({
    where: { conversationId: person.conversationId!, author: 'guest' },
    orderBy: { seq: 'asc' },
  })
  return own.map(({ id }) => found.get(id as MessageId) ?? '-')
}

const COLD = 'the shower in 1206 is cold again and nobody came'
const COLD_ZH = '1206的淋浴又没热水了，没有人来。'

test('a complaint is there in the staff’s language, with its original, for one call and within the budget', async () => {
  written = () => ({ translations: [COLD_ZH] })
  const emma = new Person(house, { language: 'en', displayName: 'Emma Carter' })
  await emma.says(engine, COLD)
  expect(await translated(emma, 'zh-CN')).toEqual([COLD_ZH])
  expect(asked()).toHaveLength(1)
  const { db } = house.store
  const message = await db.message.findFirstOrThrow({
    where: { conversationId: emma.conversationId!, author: 'guest' },
  })
  expect(message.content).toEqual({ kind: 'text', text: COLD })
  const [usage] = await db.modelUsage.findMany({ where: { messageId: message.id, prompt: 'translate' } })
  expect(usage).toMatchObject({ outcome: 'answered', hotelId: 'hz-yunqi', promptSha256: expect.any(String) })
  expect(usage!.caseId).not.toBeNull()
  expect(asked().join()).not.toContain('Carter')
})

test('nothing is asked for what staff read, for taps and marks, and where staff have nothing to do', async () => {
  written = () => ({ translations: ['不会用到'] })
  const li = new Person(house, { language: 'zh-CN' })
  await li.says(engine, '1206的淋浴又没热水了')
  const other = new Person(house, { language: 'en' })
  await other.says(engine, 'what time is breakfast?')
  await other.does(engine, { kind: 'choice', id: 'question/pass-on', label: 'Ask a colleague' })
  await other.says(engine, '👍 12')
  await translations.idle()
  expect(asked()).toEqual([])
  await other.says(engine, 'and is it vegan, by any chance?')
  expect((await translated(other, 'zh-CN')).slice(0, 3)).toEqual(['-', '-', '-'])
  expect(asked()).toHaveLength(1)
})

test('nor for an answer to exactly what was asked, and a bare word of thanks', async () => {
  written = () => ({ translations: ['房间里的淋浴又没热水了，没有人来。'] })
  const emma = new Person(house, { language: 'en' })
  await emma.says(engine, 'the shower in my room is cold again and nobody came')
  await emma.says(engine, 'room 1206')
  await emma.says(engine, 'thank you!')
  expect(await translated(emma, 'zh-CN')).toEqual(['房间里的淋浴又没热水了，没有人来。', '-', '-'])
  expect(asked()).toHaveLength(1)
})

test('what is written to a person who has taken over is translated too', async () => {
  written = (texts) => ({ translations: texts.map(() => '谢谢，我在房间里等。') })
  const emma = new Person(house, { language: 'en' })
  await emma.says(engine, 'what time is breakfast?')
  await translations.idle()
  await house.store.transaction((tx) => takeOver(tx, emma.conversationId!, undefined, NOW))
  await emma.says(engine, 'thank you, I am waiting in the room')
  expect(await translated(emma, 'zh-CN')).toEqual(['-', '谢谢，我在房间里等。'])
})

test('into the language of the hotel, whichever it is', async () => {
  written = () => ({ translations: ['1206호 샤워기에서 또 찬물만 나오고 아무도 오지 않았어요.'] })
  const emma = new Person(house, { language: 'en', hotelId: 'sel-hangang' })
  await emma.says(engine, COLD)
  expect(await translated(emma, 'ko')).toEqual(['1206호 샤워기에서 또 찬물만 나오고 아무도 오지 않았어요.'])
})

test('what is not faithful is not kept, and not asked for again', async () => {
  written = () => ({ translations: ['客人要求全额退款500元。'] })
  const emma = new Person(house, { language: 'en' })
  await emma.says(engine, COLD)
  expect(await translated(emma, 'zh-CN')).toEqual(['-'])
  expect(asked()).toHaveLength(1)
})

test('a model that hangs keeps no guest waiting, and its failing costs no turn', async () => {
  written = () => ({ translations: [COLD_ZH] })
  const emma = new Person(house, { language: 'en' })
  // Understood by a rule: only the translation is asked for.
  await emma.says(house.plain, COLD)
  lane.standIn.fail({ kind: 'slow', wait: 3000, times: 1 })
  const began = performance.now()
  await emma.does(
    { ...house.plain, afterTurn: translations.handled },
    { kind: 'text', text: 'still cold in 1206' },
  )
  expect(performance.now() - began).toBeLessThan(2000)
  const answers = await house.store.db.message.count({
    where: { conversationId: emma.conversationId!, direction: 'out' },
  })
  expect(answers).toBeGreaterThan(1)
  ended = translations.idle()
})

test('more than may wait is left to a click', async () => {
  await ended
  let calls = 0
  const translate: LanguageModel['translate'] = async () => {
    calls += 1
    return undefined
  }
  const { store, hotels, plain } = house
  const model = { ...lane.writing, translate }
  const lone = openStaffTranslations({ store, hotels, model, clock: () => NOW, log: plain.log })
  const emma = new Person(house, { language: 'en' })
  const turns: Parameters<StaffTranslations['handled']>[] = []
  const keeping: Engine = { ...plain, afterTurn: (...turn) => void turns.push(turn) }
  await emma.does(keeping, { kind: 'text', text: COLD })
  for (let n = 0; n < 300; n += 1) lone.handled(...turns[0]!)
  await lone.idle()
  expect(calls).toBe(100)
  await lone.stop()
  lone.handled(...turns[0]!)
  await lone.idle()
  expect(calls).toBe(100)
})
