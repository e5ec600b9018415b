import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../src/base/locale.ts'
import {
  definition,
  isDisappointed,
  npsGroup,
  progress,
  questionText,
} from '../../../src/surveys/definition.ts'
import { postStay } from '../../../src/surveys/post-stay.ts'
import { demoHotel } from './cast.ts'

const hotel = demoHotel()
const survey = definition.parse(postStay(hotel))
const comment = survey.questions.at(-1)!

test('the survey after a stay asks a recommendation, two ratings and one comment', () => {
  expect(survey.questions.map(({ kind, key }) => [kind, key])).toEqual([
    ['nps', 'nps'],
    ['rating', 'room'],
    ['rating', 'service'],
    ['text', 'comment'],
  ])
})

test('progress counts the scored questions alone', () => {
  expect(survey.questions.map(({ key }) => progress(survey, key))).toEqual(['1/3', '2/3', '3/3', undefined])
})

test('the comment is asked in other words to a promoter, a passive, a detractor and someone who gave no score', () => {
  for (const language of LANGUAGES) {
    const asked = (scores: Record<string, number>) => questionText(comment, language, scores)
    const [promoter, passive, detractor, open] = [
      asked({ nps: 9 }),
      asked({ nps: 8 }),
      asked({ nps: 6 }),
      asked({ room: 1 }),
    ]
    expect(new Set([promoter, passive, detractor, open]).size).toBe(4)
    expect([asked({ nps: 10 }), asked({ nps: 7 }), asked({ nps: 0 })]).toEqual([promoter, passive, detractor])
  }
})

test('every question is there in every language, with the name of the hotel where it belongs', () => {
  for (const language of LANGUAGES) {
    const texts = survey.questions.map((asked) => questionText(asked, language, {}))
    expect(texts.join()).not.toMatch(/[{}]/)
    expect(texts[0]).toContain(hotel.name)
    const meanings = survey.questions.flatMap((asked) =>
      asked.kind === 'rating' ? [asked.labels.map((label) => label[language])] : [],
    )
    expect(meanings.map((five) => new Set(five).size)).toEqual([5, 5])
  }
})

test("a hotel's own wording is what its guests are asked, and makes another version", () => {
  const own = demoHotel({ wording: { 'survey.ask-room': { en: 'How did you sleep?' } } })
  const asked = definition.parse(postStay(own)).questions[1]!
  expect(questionText(asked, 'en', {})).toBe('How did you sleep?')
  expect(questionText(asked, 'ko', {})).toBe(questionText(survey.questions[1]!, 'ko', {}))
  expect(JSON.stringify(postStay(own))).not.toBe(JSON.stringify(postStay(hotel)))
  expect(JSON.stringify(postStay(demoHotel()))).toBe(JSON.stringify(postStay(hotel)))
})

test('a definition with a key twice, a condition on nothing, or no last wording is refused', () => {
  const [nps, room] = survey.questions as [object, object]
  const text = { en: 'a', 'zh-CN': 'b', ko: 'c', ja: 'd' }
  const faults = (questions: unknown[]) =>
    definition.safeParse({ key: 'x', questions }).error?.issues.map(({ message }) => message)
  expect(faults([nps, nps])).toEqual(['the key nps is used twice'])
  const when = { question: 'nps', from: 0, to: 6 }
  expect(faults([{ kind: 'text', key: 'c', wordings: [{ when, text }, { text }] }, nps])).toEqual([
    'nps is no scored question before this one',
  ])
  expect(faults([nps, { kind: 'text', key: 'c', wordings: [{ when, text }] }])).toEqual([
    'the last wording must hold without a condition',
  ])
  expect(faults([{ ...room, key: 'Room Number Thirteen' }])).toHaveLength(1)
  expect(faults([{ ...nps, text: { en: 'only English' } }])?.length).toBeGreaterThan(0)
  expect(faults([])).toHaveLength(1)
})

test('0 to 6 detract, 7 and 8 are passive, 9 and 10 promote', () => {
  const groups = Array.from({ length: 11 }, (_, n) => npsGroup(n)[0]).join('')
  expect(groups).toBe('dddddddpppp')
  expect([npsGroup(8), npsGroup(9)]).toEqual(['passive', 'promoter'])
})

test('a guest is disappointed exactly when they detract or rate something 1 or 2', () => {
  const given = fc.record(
    {
      nps: fc.integer({ min: 0, max: 10 }),
      room: fc.integer({ min: 1, max: 5 }),
      service: fc.integer({ min: 1, max: 5 }),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(given, (scores) => {
      const { nps = 10, room = 5, service = 5 } = scores
      expect(isDisappointed(survey, scores as Record<string, number>)).toBe(
        nps <= 6 || room <= 2 || service <= 2,
      )
    }),
  )
})
