// What this machine heard and what a model says, made one: alarms only rise, complaints are not talked away.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CATEGORIES, type Severity } from '../../../src/cases/category.ts'
import { INTENTS, type Understanding } from '../../../src/conversation/understanding.ts'
import { answerLanguage, merge } from '../../../src/nlu/merge.ts'
import { type Labels, MODEL_INTENTS, labels as schema } from '../../../src/nlu/openai/schemas.ts'

const LOCAL: Understanding = {
  language: 'en',
  languageCertain: true,
  intent: null,
  guess: 'question',
  category: null,
  severity: null,
  danger: false,
  confidence: 0.4,
  source: 'local',
  entities: {},
}
const LABELS: Labels = {
  intent: 'complaint',
  category: 'noise',
  danger: false,
  urgent: false,
  room: null,
  sympathy: null,
  fact: null,
}

const OFFERED = new Map([['breakfast', 'file-1']])

const merged = (
  local: Partial<Understanding> = {},
  labels: Partial<Labels> = {},
  {
    text = 'it is loud in here',
    severity = 3,
    offered = new Map(),
  }: { text?: string; severity?: Severity; offered?: ReadonlyMap<string, string> } = {},
) =>
  merge({
    local: { ...LOCAL, ...local },
    labels: { ...LABELS, ...labels },
    text,
    severity,
    language: 'en',
    named: undefined,
    offered,
  })

test('what was left open is what the model says', () => {
  expect(merged()).toEqual({
    ...LOCAL,
    intent: 'complaint',
    guess: 'complaint',
    category: 'noise',
    severity: 3,
    confidence: 0.8,
    source: 'model',
  })
})

test('where the model cannot tell either, it stays as this machine heard it', () => {
  expect(merged({}, { intent: null })).toEqual(LOCAL)
  const request = { intent: 'request', guess: 'request', category: 'other', confidence: 0.7 } as const
  expect(merged(request, { intent: null }).intent).toBe('request')
})

describe('what a model cannot do', () => {
  test('talk a clear complaint away', () => {
    const clear = { intent: 'complaint', category: 'wifi', severity: 3, confidence: 0.95 } as const
    expect(merged(clear, { intent: 'praise', category: null })).toMatchObject({
      intent: 'complaint',
      category: 'wifi',
    })
    expect(merged({ ...clear, confidence: 0.6 }, { intent: 'praise', category: null })).toMatchObject({
      intent: 'praise',
      category: null,
      severity: null,
    })
  })
  test('make anything but a complaint of a clear question', () => {
    const clear = { intent: 'question', guess: 'question', confidence: 0.95 } as const
    for (const intent of ['loyalty', 'praise', 'request', 'privacy', 'other'] as const)
      expect(merged(clear, { intent, category: null }).intent).toBe('question')
    expect(merged(clear, { intent: 'complaint' }).intent).toBe('complaint')
    expect(merged({ ...clear, confidence: 0.6 }, { intent: 'loyalty', category: null }).intent).toBe(
      'loyalty',
    )
  })
  test('withdraw consent, or wave a wish for silence away', () => {
    expect(schema.safeParse({ ...LABELS, intent: 'stop' }).success).toBe(false)
    expect(merged({ intent: 'stop', confidence: 0.9 }, { intent: 'other' }).intent).toBe('stop')
  })
  test('lower how bad it is', () => {
    const grave = { intent: 'complaint', category: 'billing', severity: 2, confidence: 0.7 } as const
    expect(merged(grave, { urgent: false }).severity).toBe(2)
    expect(merged({}, { urgent: false }, { severity: 2 }).severity).toBe(2)
  })
  test('raise it further than to 2 without danger', () => {
    expect(merged({}, { urgent: true }).severity).toBe(2)
  })
  test('make everyone see what is for the managers alone', () => {
    const about = { intent: 'complaint', category: 'staff-attitude', severity: 3, confidence: 0.6 } as const
    expect(merged(about, { category: 'other' }).category).toBe('staff-attitude')
  })
  test('name another language than the text does', () => {
    expect(merged({}, { intent: 'language', category: null }).entities.language).toBeUndefined()
  })
})

test('a model may raise an alarm, whatever else it says', () => {
  expect(merged({ intent: 'praise', confidence: 0.99 }, { intent: 'praise', danger: true })).toMatchObject({
    intent: 'complaint',
    category: 'safety-and-security',
    severity: 1,
    danger: true,
  })
})

describe('a room counts where it stands in the text', () => {
  test.each([
    ['1206', '1206空调坏了', '1206'],
    ['1206', 'in １２０６ it is loud', '1206'],
    ['a12', 'room A12 is loud', 'A12'],
    ['12B', '12b is loud', '12B'],
    [' 1206 ', 'room 1206.', '1206'],
    ['1207', 'room 1206 is loud', undefined],
    ['120', 'room 1206 is loud', undefined],
    ['206', 'room 1206 is loud', undefined],
    ['1280', 'you charged me 1280.50', undefined],
    ['280', 'you charged me 1,280', undefined],
    ['06', 'since 12:06', undefined],
    ['2026', 'on 2026-11-03', undefined],
    ['the suite', 'the suite is loud', undefined],
    ['.*', 'room 1206', undefined],
    ['', 'room 1206', undefined],
  ])('%j of %j', (room, text, found) => {
    expect(merged({}, { room }, { text }).entities.room).toBe(found)
  })
  test('an exact number that a rule found always wins', () => {
    const text = 'I was in 1105, now 1206 is loud'
    expect(merged({ entities: { room: '1206' } }, { room: '1105' }, { text }).entities.room).toBe('1206')
  })
})

describe('a fact counts where it was offered', () => {
  test.each<[Partial<Labels>, string | null | undefined]>([
    [{ intent: 'question', fact: 'breakfast' }, 'file-1'],
    [{ intent: 'question', fact: ' breakfast ' }, 'file-1'],
    [{ intent: null, fact: 'breakfast' }, 'file-1'],
    [{ intent: 'question', fact: null }, null],
    [{ intent: 'question', fact: 'file-1' }, undefined],
    [{ intent: 'question', fact: 'Breakfast is free today' }, undefined],
    [{ intent: 'question', fact: '' }, undefined],
    [{ intent: 'question', fact: 'constructor' }, undefined],
    [{ intent: 'complaint', fact: 'breakfast' }, undefined],
    [{ intent: 'request', fact: 'breakfast' }, undefined],
    [{ intent: 'question', fact: 'breakfast', danger: true }, undefined],
  ])('%j -> %s', (labels, id) => {
    expect(merged({}, labels, { offered: OFFERED }).fact).toBe(id)
  })
  test('of none that were offered nothing was said', () => {
    expect(merged({}, { intent: 'question', fact: null })).not.toHaveProperty('fact')
    expect(merged({}, { intent: 'question', fact: 'breakfast' })).not.toHaveProperty('fact')
  })
})

test('a sentence of sympathy goes with complaints only, never with danger', () => {
  const sympathy = 'I am so sorry about the noise.'
  expect(merged({}, { sympathy }).sympathy).toEqual({ text: sympathy, language: 'en' })
  expect(merged({}, { sympathy, intent: 'request' }).sympathy).toBeUndefined()
  expect(merged({}, { sympathy, danger: true }).sympathy).toBeUndefined()
})

test('whatever a model says, danger is not lowered, severity neither, and rooms are the guest’s', () => {
  const local = fc.record({
    intent: fc.option(fc.constantFrom(...INTENTS)),
    severity: fc.option(fc.constantFrom(1, 2, 3, 4)),
    category: fc.option(fc.constantFrom(...CATEGORIES)),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    danger: fc.boolean(),
  })
  const said = fc.record({
    intent: fc.option(fc.constantFrom(...MODEL_INTENTS)),
    category: fc.option(fc.constantFrom(...CATEGORIES)),
    danger: fc.boolean(),
    urgent: fc.boolean(),
    room: fc.option(fc.oneof(fc.string(), fc.constantFrom('1206', '1105', '808'))),
    sympathy: fc.option(fc.string()),
    fact: fc.option(fc.oneof(fc.string(), fc.constantFrom('breakfast', 'file-9', 'toString', '__proto__'))),
  })
  fc.assert(
    fc.property(local, said, (heard, labels) => {
      const text = 'loud in 1206'
      const made = merged(heard, labels, { text, offered: OFFERED })
      expect(made.danger).toBe(heard.danger || labels.danger)
      if (made.intent === 'complaint' && heard.intent === 'complaint' && heard.severity)
        expect(made.severity).toBeLessThanOrEqual(heard.severity)
      if (made.severity === 1 && heard.severity !== 1) expect(made.danger).toBe(true)
      if (made.intent === 'stop') expect(heard.intent).toBe('stop')
      expect([undefined, '1206']).toContain(made.entities.room)
      expect([undefined, null, 'file-1']).toContain(made.fact)
      if (made.intent === 'complaint' || made.danger) expect(made.fact ?? null).toBeNull()
    }),
  )
})

test.each([
  [{ language: 'ko', languageCertain: true }, undefined, undefined, 'ko'],
  [{ language: 'ko', languageCertain: true }, 'ja', 'en', 'ja'],
  [{ language: 'en', languageCertain: false }, undefined, 'zh-TW', 'zh-CN'],
  [{ language: 'es', languageCertain: true }, undefined, undefined, 'en'],
] as const)('%j, chosen %s, last %s: answered in %s', (local, chosen, last, answer) => {
  expect(answerLanguage({ ...LOCAL, ...local }, chosen, last)).toBe(answer)
})
