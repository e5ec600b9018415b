// Words are found in their usual forms, and not inside others.
import { expect, test } from 'vitest'
import { wordsIn } from '../../../src/nlu/local/lexicon/words.ts'

test.for([
  ['the tap is leaking', 'leak'],
  ['the tap leaks', 'leak'],
  ['the pipe dripped all night', 'leak'],
  ['two cockroaches', 'insects'],
  ['no hot water', 'hotwater'],
  ['my wife is unconscious', 'unconscious'],
  ['空调不制冷', 'aircon'],
  ['와이파이', 'internet'],
  ['와이 파이', 'internet'],
  ['エアコン', 'aircon'],
  ['えあこん', 'aircon'],
  ['タオル', 'towel'],
] as const)('%s speaks of %s', ([text, concept]) => {
  expect(wordsIn(text)).toContain(concept)
})

test('a word brings its group', () => {
  expect(wordsIn('two more pillows')).toContain('#bedding')
})

test.for([
  ['a tapestry on the wall', 'tap'],
  ['hot weather, no water', 'hotwater'],
  ['the bedroom', 'bed'],
  ['1206', 'internet'],
  ['', 'towel'],
] as const)('%s does not speak of %s', ([text, concept]) => {
  expect(wordsIn(text)).not.toContain(concept)
})
