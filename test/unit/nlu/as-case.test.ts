// What is left open keeps its subject: when the guest says "a problem", the case is of the right kind.
import { expect, test } from 'vitest'
import { unsureDialog } from '../../../src/conversation/dialogs/unsure.ts'
import { type Understanding, understanding } from '../../../src/conversation/understanding.ts'
import { classifierOf, encodeModel } from '../../../src/nlu/local/classifier.ts'
import { BUCKETS } from '../../../src/nlu/local/features.ts'
import { understandWith } from '../../../src/nlu/understand.ts'
import type { Turn } from '../../../src/conversation/turn.ts'

// A model that leans to complaints and to noise, but is sure of nothing.
const unsure = understandWith(
  classifierOf(
    Buffer.from(
      encodeModel(
        {
          format: 1,
          buckets: BUCKETS,
          intents: ['complaint', 'question', 'praise'],
          categories: ['wifi', 'noise'],
          perils: ['danger', 'harmless'],
          scales: [1, 1, 1, 1, 1, 1, 1],
          biases: [0.1, 0, 0, 0, 1, -9, 9],
          temperatures: [1, 1],
        },
        new Int8Array(BUCKETS * 7),
      ),
    ),
  ),
)

test('an open message says what it would be as a case', async () => {
  const heard = await unsure({ text: 'the room upstairs' })
  expect(heard).toMatchObject({ intent: null, guess: 'complaint', category: null, severity: null })
  expect(heard.asCase).toEqual({ category: 'noise', severity: 3 })
  expect(understanding.parse(heard)).toEqual(heard)
})

async function tap(choice: string): Promise<Understanding> {
  const understood = await unsure({ text: 'the room upstairs' })
  const step = await unsureDialog.hear(
    {} as Turn,
    { text: 'the room upstairs', understood },
    {
      kind: 'choice',
      id: `unsure/${choice}`,
    },
  )
  if (step.kind !== 'instead' || step.heard.kind !== 'words') throw new Error(`heard as ${step.kind}`)
  return step.heard.understood
}

test('a tap settles what it is, and keeps what it is about', async () => {
  expect(await tap('problem')).toMatchObject({ intent: 'complaint', category: 'noise', severity: 3 })
  expect(await tap('request')).toMatchObject({ intent: 'request', category: 'noise', severity: null })
  expect(await tap('question')).toMatchObject({ intent: 'question', category: null, severity: null })
})
