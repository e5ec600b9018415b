// Danger in the forms that people write it in: after courtesies, in any script, of now and not of another time.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hereAndNow } from '../../../src/nlu/local/rules/distant.ts'
import { openUnderstanding } from '../../../src/nlu/understand.ts'

const understand = await openUnderstanding()
const danger = async (text: string): Promise<boolean> => (await understand({ text })).danger

const DANGERS = [
  'there is a fire in the corridor',
  'my husband is not breathing',
  'a man has a knife in the lobby',
  '走廊着火了',
  '我老公没有呼吸了',
  '복도에 불이 났어요',
  '남편이 숨을 안 쉬어요',
  '廊下が火事です',
  '夫が息をしていません',
]
const BEFORE = ['', '1206 ', 'hello, ', 'sorry to bother you. ', '您好，', '저기요, ', 'すみません、']
const AFTER = ['', '!!', ' ...', '？', ' 🙏', '。', ' 1206']

test('a danger is heard whatever stands around it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...BEFORE),
      fc.constantFrom(...DANGERS),
      fc.constantFrom(...AFTER),
      async (before, said, after) => danger(before + said + after),
    ),
  )
})

test.for([
  'la habitación está en llamas',
  'mi marido no respira',
  'il y a le feu',
  'mon mari ne respire plus',
  'es brennt',
  'mein Mann atmet nicht',
  'пожар',
  'муж не дышит',
  'حريق',
  'ไฟไหม้',
  'cháy nhà',
])('in a language that the model never learnt the rules hear it: %s', async (text) => {
  expect(await danger(text)).toBe(true)
})

test.for([
  'Years ago there was a fire in a hotel we stayed at, is there a ladder here?',
  'we watched a movie where somebody was stabbed',
  '去年我爸中风了，浴室有扶手吗',
  '작년에 화재를 겪어서 그런데 비상구가 어디예요',
  '昔火事があったと聞きましたが',
  'trapped in a meeting till 7, keep our table please',
  'coffee emergency in 412',
  '112호 수건 두 장요',
  '救命，这个下午茶也太好看了',
])('not of here and now: %s', async (text) => {
  expect(await danger(text)).toBe(false)
})

test('what happens now is heard beside what once happened', async () => {
  expect(await danger('last year he had a stroke, now he cannot breathe')).toBe(true)
  expect(hereAndNow('years ago it burned. my room is on fire')).toBe('my room is on fire')
  expect(hereAndNow('my room is on fire again, like last year')).toContain('on fire')
})
