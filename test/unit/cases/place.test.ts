import { expect, test } from 'vitest'
import { placeNamed } from '../../../src/cases/place.ts'

const named = (texts: readonly string[], as: ReturnType<typeof placeNamed>) =>
  expect(texts.filter((text) => placeNamed(text) !== as)).toEqual([])

test('a place and nothing else, in every language', () => {
  named(
    ['in the lobby', 'By the pool.', 'the restaurant', 'I’m at the bar', 'on the 3rd floor by the lifts'],
    'alone',
  )
  named(['在大堂', '泳池旁边', '三楼电梯口', '我在餐厅呢'], 'alone')
  named(['로비요', '수영장이요', '3층 엘리베이터 앞이에요', '식당에 있어요'], 'alone')
  named(['ロビーです', 'プールの横です', '3階のエレベーター前', 'レストランにいます'], 'alone')
})

test('that there is no room to name', () => {
  named(['not in a room', 'I do not know', "don't know, sorry", 'we checked out yesterday'], 'none')
  named(['不知道', '房号忘了', '我们已经退房了'], 'none')
  named(['모르겠어요', '이미 체크아웃했어요'], 'none')
  named(['わかりません', 'チェックアウトしました'], 'none')
})

test('among other words it is told apart', () => {
  named(
    ['the big villa at the end of the path', 'where the lobby piano stands', '大堂钢琴那里有一滩水'],
    'among-words',
  )
})

test('everything else names none', () => {
  named(
    [
      'I am starving',
      'thanks',
      'what time is breakfast',
      'where is the pool?',
      '1206',
      '我饿死了',
      '谢谢',
      '你们忘了毛巾',
      '餐厅在哪里？',
      '배고파요',
      '바빠요',
      '감사합니다',
      'お腹すいた',
      '忘れ物をしました',
      'ありがとう',
    ],
    undefined,
  )
})
