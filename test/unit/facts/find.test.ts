// Which of the hotel's facts answers a question, in the words guests use; and which questions none of them answers.
import { expect, test } from 'vitest'
import type { Fact } from '../../../src/facts/fact.ts'
import { findFacts } from '../../../src/facts/find.ts'
import { TOPICS, topicsIn } from '../../../src/facts/topics.ts'

const fact = (id: string, { topic, asked = [] }: { topic?: string; asked?: string[] }): Fact => ({
  id,
  topic,
  asked,
  answer: { en: id },
  kept: undefined,
})

const FACTS = [
  fact('breakfast', { topic: 'breakfast' }),
  fact('wifi', { topic: 'wifi' }),
  fact('check-out', { topic: 'check-out' }),
  fact('parking', { topic: 'parking' }),
  fact('pool', { topic: 'pool' }),
  fact('pets', { topic: 'pets' }),
  fact('umbrellas', { asked: ['Can I borrow an umbrella at reception?', '可以借雨伞吗'] }),
  fact('late pool', { asked: ['is the pool open after midnight'] }),
]

test.each([
  ['what time is breakfast', 'breakfast'],
  ['brekkie still on at 10?', 'breakfast'],
  ['早餐几点到几点', 'breakfast'],
  ['조식 몇 시까지예요?', 'breakfast'],
  ['朝ごはんは何時からですか', 'breakfast'],
  ['wifi密码多少', 'wifi'],
  ['와이파이 비번이 뭐예요', 'wifi'],
  ['ＷｉＦｉのパスワードを教えてください', 'wifi'],
  ['how late can we check out', 'check-out'],
  ['몇시까지 체크아웃 해야되나요', 'check-out'],
  ['停車場收費嗎', 'parking'],
  ['is there a swimming pool for kids', 'pool'],
  ['강아지 데려가도 되나요', 'pets'],
  ['犬も一緒に泊まれますか', 'pets'],
  ['could I borrow an umbrella please', 'umbrellas'],
  ['请问能借雨伞吗？', 'umbrellas'],
  ['Is the pool open after midnight?', 'late pool'],
])('%s -> %s', (question, id) => {
  expect(findFacts(question, FACTS).map((found) => found.id)).toEqual([id])
})

test('two things asked at once are both answered', () => {
  expect(findFacts('breakfast hours and is there parking?', FACTS).map(({ id }) => id)).toEqual([
    'breakfast',
    'parking',
  ])
})

test.each([
  'is there a casino nearby',
  '附近有电影院吗',
  '근처에 노래방 있어요?',
  'この辺に映画館はありますか',
  'when is the gym open',
  'do you have parking for my dog at the airport shuttle',
  'the',
  '',
  '?',
])('nothing is known of: %s', (question) => {
  expect(findFacts(question, FACTS)).toEqual([])
})

test('every topic is named by some text, and only Latin words at their bounds', () => {
  expect(topicsIn('the carpet spark barely hotdogs gymnast')).toEqual([])
  expect(TOPICS.length).toBeGreaterThan(30)
})
