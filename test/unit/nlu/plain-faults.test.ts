// A thing that does not work, said in the plainest words: always a complaint, never an alarm.
import { expect, test } from 'vitest'
import { openUnderstanding } from '../../../src/nlu/understand.ts'

const understand = await openUnderstanding()

const things = (words: string): string[] => words.split(' | ')

const FAULTS: Record<string, readonly (readonly [string[], readonly string[]])[]> = {
  English: [
    [
      things(
        'tv | lamp | shower | air con | heater | fridge | toilet | door | window | safe | kettle | hair dryer | wifi | tap | bed | lift | phone | remote | curtain',
      ),
      ['the _ is broken', '_ broken', "the _ doesn't work", 'the _ stopped working', 'our _ is not working'],
    ],
  ],
  Chinese: [
    [
      things(
        '电视 | 台灯 | 淋浴 | 空调 | 冰箱 | 马桶 | 门锁 | 窗户 | 保险箱 | 水壶 | 吹风机 | 无线网 | 水龙头 | 电梯 | 遥控器',
      ),
      ['_坏了', '_不能用', '_又坏了', '_有问题', '_用不了'],
    ],
    [things('電視 | 檯燈 | 冷氣 | 馬桶 | 吹風機 | 電梯'), ['_壞了', '_不能用', '_又壞了']],
  ],
  Korean: [
    [
      things(
        '텔레비전 | 전등 | 샤워기 | 에어컨 | 냉장고 | 변기 | 문 | 창문 | 금고 | 드라이기 | 와이파이 | 수도꼭지 | 엘리베이터 | 리모컨',
      ),
      ['_ 고장났어요', '_ 안 돼요', '_ 또 고장이에요', '_ 작동을 안 해요'],
    ],
  ],
  Japanese: [
    [
      things(
        'テレビ | 電気 | シャワー | エアコン | 冷蔵庫 | トイレ | ドア | 窓 | 金庫 | ドライヤー | Wi-Fi | 蛇口 | エレベーター | リモコン',
      ),
      ['_が壊れています', '_が動きません', '_が使えません', '_がまた壊れました'],
    ],
  ],
}

test.for(Object.entries(FAULTS))('%s', async ([, tables]) => {
  const said = tables.flatMap(([names, ways]) =>
    names.flatMap((name) => ways.map((way) => way.replace('_', name))),
  )
  const misheard: string[] = []
  for (const text of said) {
    const { intent, danger } = await understand({ text })
    if (intent !== 'complaint' || danger) misheard.push(`${text}: ${danger ? 'danger' : intent}`)
  }
  expect(misheard).toEqual([])
})
