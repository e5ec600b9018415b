// Which of the hotel's facts answers a question, in the words guests use; and which questions none of them answers.
import { describe, expect, test } from 'vitest'
import type { Fact } from '../../../src/facts/fact.ts'
import { findFacts, likeliest } from '../../../src/facts/find.ts'
import { TOPICS, topicsIn } from '../../../src/facts/topics.ts'

const fact = (
  id: string,
  { topic, asked = [], says = id }: { topic?: string; asked?: string[]; says?: string },
): Fact => ({ id, topic, asked, answer: { en: says }, kept: undefined })

const FACTS = [
  fact('breakfast', { topic: 'breakfast', says: 'From 6:30 to 10:00 on the second floor.' }),
  fact('wifi', {
    topic: 'wifi',
    says: 'The network is “Yunqi-Guest”. Sign in with room and surname; it is free.',
  }),
  fact('check-out', { topic: 'check-out', says: 'Until 12:00. Ask the evening before if you need longer.' }),
  fact('parking', { topic: 'parking', says: 'Under the hotel, free for guests who stay.' }),
  fact('pool', { topic: 'pool', says: 'On the third floor, 7:00 to 22:00.' }),
  fact('pets', { topic: 'pets', says: 'We are sorry, pets cannot stay.' }),
  fact('umbrellas', { asked: ['Can I borrow an umbrella at reception?', '可以借雨伞吗'] }),
  fact('late pool', { asked: ['is the pool open after midnight'] }),
]
const LATE = fact('late', { topic: 'late-check-out', says: 'Until 14:00 for half the rate: CNY 300.' })
const found = (question: string, facts: readonly Fact[] = FACTS) =>
  findFacts(question, facts).facts.map(({ id }) => id)

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
  expect(found(question)).toEqual([id])
})

test('two things asked at once are both answered', () => {
  expect(found('breakfast hours and is there parking?')).toEqual(['breakfast', 'parking'])
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
  expect(findFacts(question, FACTS)).toEqual({ facts: [], sure: false })
})

describe('a fact must tell what is asked', () => {
  test.each([
    'how much is late check-out?',
    'what does it cost to check out late',
    '延迟退房要多少钱',
    '晚点退房收费吗',
    '레이트 체크아웃 요금이 얼마예요?',
    '체크아웃 연장하면 추가 비용 있나요',
    'レイトチェックアウトの料金はいくらですか',
    'チェックアウトを延長するといくらかかりますか',
  ])('the hour of check-out is no answer to: %s', (question) => {
    expect(found(question)).toEqual([])
    expect(findFacts(question, [...FACTS, LATE])).toEqual({ facts: [LATE], sure: true })
  })

  test.each([
    'how much is breakfast?',
    'is breakfast included',
    '早餐多少钱一位',
    '조식은 얼마인가요',
    '朝食はいくらですか',
    'is the pool free of charge',
    'when are pets allowed',
  ])('nothing is said of that: %s', (question) => {
    expect(found(question)).toEqual([])
  })

  test.each([
    ['is wifi free', 'wifi'],
    ['how much is parking', 'parking'],
    ['停车收费吗', 'parking'],
    ['주차 무료인가요', 'parking'],
    ['駐車場は無料ですか', 'parking'],
    ['what time is breakfast and what does it cost', 'breakfast'],
    ['can I have a late check-out', 'check-out'],
    ['延迟退房可以吗', 'check-out'],
    ['레이트 체크아웃 가능한가요', 'check-out'],
    ['レイトチェックアウトはできますか', 'check-out'],
  ])('%s -> %s', (question, id) => {
    expect(found(question)).toEqual([id])
  })
})

describe('what this machine is sure of', () => {
  test.each([
    [true, 'what time is breakfast'],
    [true, '早餐几点到几点'],
    [true, '조식 몇 시까지예요?'],
    [true, '朝食は何時からですか'],
    [true, 'is the wifi free'],
    [true, 'can i borrow an umbrella at reception'],
    [true, 'is the pool open after midnight?'],
    [false, 'is breakfast gluten free or vegan friendly'],
    [false, 'is there a jacuzzi beside the pool'],
    [false, 'could I borrow an umbrella please'],
    [false, 'what time is breakfast and what does it cost'],
    [false, 'can I have a late check-out'],
    [false, 'is there a casino nearby'],
  ])('%s: %s', (sure, question) => {
    expect(findFacts(question, FACTS).sure).toBe(sure)
  })
})

describe('whatever else is asked of a thing must be told too', () => {
  test.each([
    ...[
      'is there a pool?',
      'pool hours',
      'which floor is the pool on',
      'do u guys have parking',
      'is parking free',
    ],
    ...['where is breakfast', 'how do i sign in to the wifi', 'where do i put my car'],
  ])('sure: %s', (question) => {
    expect(findFacts(question, FACTS)).toMatchObject({ facts: [{}], sure: true })
  })

  test.each([
    ...[
      'is the pool heated',
      'how deep is the pool',
      'vegetarian breakfast?',
      'is breakfast kosher',
      'halal breakfast?',
    ],
    ...['how far is the parking', 'how many parking spaces are there', 'do I need to book the pool'],
    ...[
      'dress code for breakfast',
      'are towels provided at the pool',
      'is the pool open on sunday',
      'wifi fast?',
    ],
    ...[
      '泳池恒温吗',
      '泳池多深',
      '早餐有素食吗',
      '早餐有清真的吗',
      '停车场有多少车位',
      '泳池要预约吗',
      '网速快吗',
    ],
    ...[
      '수영장 온수예요?',
      '조식에 채식 메뉴 있나요',
      '주차 몇 대 가능해요',
      '수영장 예약해야 하나요',
      '조식 뷔페예요?',
    ],
    ...[
      'プールは温水ですか',
      '朝食にベジタリアンメニューはありますか',
      '駐車場は何台',
      'プールは予約が必要ですか',
    ],
  ])('not sure: %s', (question) => {
    expect(findFacts(question, FACTS)).toMatchObject({ facts: [{}], sure: false })
  })
})

describe('what staff kept is found by its topic', () => {
  const gym = fact('gym', { asked: ['when does the gym open?'], says: 'From 6:00 to 23:00.' })
  const towels = fact('towels', { asked: ['are there towels in the gym?'], says: 'Yes.' })
  const price = fact('price', { asked: ['how much is breakfast?'], says: 'CNY 98.' })

  test.each(['is there a gym', 'gym hours', '健身房几点开门', '헬스장 몇 시에 열어요', 'ジムは何時から'])(
    '%s',
    (question) => {
      expect(findFacts(question, [towels, gym, ...FACTS])).toEqual({ facts: [gym], sure: true })
    },
  )

  test('not where it asked something narrower, nor where it does not tell what is asked', () => {
    expect(found('is there a gym', [towels, ...FACTS])).toEqual([])
    expect(found('健身房有毛巾吗', [towels, ...FACTS])).toEqual([])
    expect(found('how much is the gym', [gym, ...FACTS])).toEqual([])
    expect(findFacts('is the gym air conditioned', [gym, ...FACTS])).toEqual({ facts: [gym], sure: false })
  })

  test('not by its subject alone, where something else is asked of it', () => {
    const where = fact('where', { asked: ['where is the gym?'], says: 'On the fourth floor.' })
    expect(findFacts('where is the gym', [where])).toEqual({ facts: [where], sure: true })
    expect(found('how much is the gym', [where])).toEqual([])
    expect(found('when is the gym open', [where])).toEqual([])
  })

  test('beside what the file says, where that does not tell what is asked', () => {
    expect(found('早餐多少钱', [price, ...FACTS])).toEqual(['price'])
    expect(found('早餐几点', [price, ...FACTS])).toEqual(['breakfast'])
    expect(found('有早餐吗', [price, ...FACTS])).toEqual(['breakfast'])
  })
})

test.each([
  'is the pool always this dirty?',
  'why is breakfast so bad?',
  '泳池怎么这么脏',
  '수영장이 왜 이렇게 더러워요?',
  'プールはいつもこんなに汚いのですか',
])('what is wrong with a thing is not told with its hours: %s', (question) => {
  expect(findFacts(question, FACTS)).toEqual({ facts: [], sure: false })
})

test('of many facts the likeliest come first', () => {
  expect(likeliest('do you lend umbrellas', FACTS)[0]!.id).toBe('umbrellas')
  expect(likeliest('泳池几点关', FACTS)[0]!.id).toBe('pool')
})

test('every topic is named by some text, and only Latin words at their bounds', () => {
  expect(topicsIn('late check-out and early check-in')).toEqual(['early-check-in', 'late-check-out'])
  expect(topicsIn('the carpet spark barely hotdogs gymnast')).toEqual([])
  expect(TOPICS.length).toBeGreaterThan(30)
})
