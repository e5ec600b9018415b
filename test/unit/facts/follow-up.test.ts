// A question that leans on the one before it, and what it is answered with.
import { describe, expect, test } from 'vitest'
import type { Fact } from '../../../src/facts/fact.ts'
import { findFollowing } from '../../../src/facts/find.ts'
import { followsOn, joined } from '../../../src/facts/follow-up.ts'

const fact = (id: string, topic: string | undefined, says: string, asked: string[] = []): Fact => ({
  id,
  topic,
  asked,
  answer: { en: says },
  kept: undefined,
})

const BREAKFAST = fact(
  'breakfast',
  'breakfast',
  'From 6:30 to 10:00, at weekends until 10:30. CNY 98 a person.',
)
const POOL = fact('pool', 'pool', 'On the third floor, 7:00 to 22:00. Children under 12 come with an adult.')
const GYM = fact('gym', undefined, 'From 6:00 to 23:00.', ['when does the gym open?'])
const SUNDAY = fact('sunday', undefined, 'On Sundays until 11:00.', ['when is breakfast? / and on sunday?'])

test.each([
  ...['and on sunday?', 'and on sunday', 'how much is it?', 'how much?', 'and for kids?', 'where is it?'],
  ...['until when?', 'is it free?', 'what about kids', 'do i have to book?', 'and the gym?', 'is it far?'],
  ...['周日呢？', '周末呢', '多少钱？', '在哪里？', '小孩呢', '要预约吗', '要钱吗', '那周末呢', '健身房呢？'],
  ...[
    '주말에는요?',
    '얼마예요?',
    '어디예요?',
    '아이들은요?',
    '예약해야 하나요?',
    '헬스장은요?',
    '그럼 주말은요?',
  ],
  ...[
    '日曜日は？',
    'いくらですか',
    'どこですか',
    '子供は？',
    '予約は必要ですか',
    'ジムは？',
    'それは何階ですか',
  ],
])('leans on the one before: %s', (text) => {
  expect(followsOn(text)).toBe(true)
})

test.each([
  ...[
    '',
    '?',
    'do you have a prayer room?',
    'when does the pool open?',
    'can i bring my dog?',
    'is there a casino',
  ],
  ...['the shower is cold', 'thanks', 'i need two towels', 'what is the wifi password'],
  ...['有泳池吗？', '附近有电影院吗', '淋浴没有热水', '请送两条毛巾', '谢谢'],
  ...['수영장 있나요?', '근처에 노래방 있어요?', '샤워가 차가워요', '수건 두 장 주세요'],
  ...['プールはありますか', '近くに映画館はありますか', 'シャワーが冷たい', 'タオルを二枚ください'],
])('stands alone: %s', (text) => {
  expect(followsOn(text)).toBe(false)
})

describe('what follows', () => {
  const found = (text: string, told: Fact, before = 'when is breakfast?', more: Fact[] = []) => {
    const { facts, sure } = findFollowing(text, { text: before, told: [told] }, [
      ...more,
      BREAKFAST,
      POOL,
      GYM,
    ])
    return [sure, ...facts.map(({ id }) => id)]
  }

  test.each([
    ['how much is it?', BREAKFAST],
    ['多少钱？', BREAKFAST],
    ['얼마예요?', BREAKFAST],
    ['いくらですか', BREAKFAST],
    ['and at the weekend?', BREAKFAST],
    ['where is it?', POOL],
    ['几楼？', POOL],
    ['几点结束', POOL],
    ['when does it end?', POOL],
    ['언제 끝나요?', POOL],
    ['何時に終わりますか', POOL],
    ['몇 층이에요?', POOL],
    ['何階ですか', POOL],
    ['and for kids?', POOL],
    ['小孩呢', POOL],
    ['아이들은요?', POOL],
    ['子供は？', POOL],
  ])('is told again where it was told: %s', (text, told) => {
    expect(found(text, told)).toEqual([true, told.id])
  })

  test.each([
    ['where is it?', BREAKFAST],
    ['and for kids?', BREAKFAST],
    ['小孩呢', BREAKFAST],
    ['how much is it?', POOL],
    ['要预约吗', POOL],
    ['예약해야 하나요?', POOL],
    ['予約は必要ですか', POOL],
    ['and on sunday?', POOL],
    ['周日呢？', POOL],
    ['what?', BREAKFAST],
    ['are you sure?', BREAKFAST],
    ['真的吗？', BREAKFAST],
    ['두 대도 돼요?', POOL],
    ['本当ですか', BREAKFAST],
  ])('is not guessed where it was not: %s', (text, told) => {
    expect(found(text, told)).toEqual([false])
  })

  test('of another thing asks what was asked of the first', () => {
    expect(found('and the pool?', BREAKFAST)).toEqual([true, 'pool'])
    expect(found('游泳池呢', BREAKFAST, '早餐几点')).toEqual([true, 'pool'])
    expect(found('and the gym?', BREAKFAST)).toEqual([true, 'gym'])
    expect(found('and the pool?', BREAKFAST, 'how much is breakfast?')).toEqual([false])
  })

  test('was answered by staff, who were asked both together', () => {
    expect(found('and on sunday?', BREAKFAST, 'when is breakfast?', [SUNDAY])).toEqual([true, 'sunday'])
  })
})

test('questions are passed on with the one they lean on', () => {
  const [one, two, three] = ['when is breakfast?', 'and on sunday?', 'and for kids?'] as const
  expect(joined(one, two)).toBe('when is breakfast? / and on sunday?')
  expect(joined(joined(joined(one, two), three), 'how much?')).toBe(`${one} / ${three} / how much?`)
})
