// Two things in one message are two matters, each with its own words; one thing told at length is one.
import { beforeAll, expect, test } from 'vitest'
import type { Understand } from '../../../src/conversation/understanding.ts'
import { openUnderstanding } from '../../../src/nlu/understand.ts'

let understand: Understand
beforeAll(async () => {
  understand = await openUnderstanding()
})

/** What a message is about, the first and what is besides. */
async function about(text: string): Promise<string[]> {
  const { category, also = [] } = await understand({ text })
  return [category ?? 'none', ...also.map(({ category: other, words }) => `${other}: ${words}`)]
}

test.each([
  [
    'the ac is broken and the sheets have hair on them',
    'air-conditioning',
    'cleanliness: the sheets have hair on them',
  ],
  [
    'AC not cooling, also nobody brought the towels I asked for',
    'air-conditioning',
    'bathroom-and-water: nobody brought the towels I asked for',
  ],
  [
    'My toilet is blocked.\nI was charged twice for the minibar',
    'bathroom-and-water',
    'billing: I was charged twice for the minibar',
  ],
  [
    'the tv does not work and can i get two more towels',
    'room-condition',
    'bathroom-and-water: can i get two more towels',
  ],
  ['空调不冷，还有床单上有头发', 'air-conditioning', 'cleanliness: 床单上有头发'],
  ['wifi老断，隔壁还特别吵', 'wifi', 'noise: 隔壁还特别吵'],
  ['马桶堵了，而且账单多收了我两次钱', 'bathroom-and-water', 'billing: 账单多收了我两次钱'],
  ['房间里有蚂蚁，另外再给我两个枕头', 'cleanliness', 'room-condition: 再给我两个枕头'],
  [
    '에어컨이 안 시원하고 침대에 머리카락이 있어요',
    'air-conditioning',
    'cleanliness: 침대에 머리카락이 있어요',
  ],
  [
    '변기가 막혔어요 그리고 미니바 요금이 두 번 청구됐어요',
    'bathroom-and-water',
    'billing: 미니바 요금이 두 번 청구됐어요',
  ],
  [
    'エアコンが効かないし、シーツに髪の毛がついていました',
    'air-conditioning',
    'cleanliness: シーツに髪の毛がついていました',
  ],
  [
    'トイレが詰まっています。それとミニバーが二重に請求されています',
    'bathroom-and-water',
    'billing: ミニバーが二重に請求されています',
  ],
  ['部屋にアリがいます。あと、枕を二つください', 'cleanliness', 'room-condition: 枕を二つください'],
])('%s', async (text, first, second) => {
  expect(await about(text)).toEqual([first, second])
})

test.each([
  ['the AC is broken and it makes a horrible noise', 'air-conditioning'],
  ['shower is cold and dirty', 'bathroom-and-water'],
  ['the lift is broken and i have 3 bags', 'facilities'],
  ['wifi is slow and i have a meeting at 9', 'wifi'],
  ['空调坏了，声音还特别大', 'air-conditioning'],
  ['水龙头漏水，毛巾也不够', 'bathroom-and-water'],
  ['에어컨이 고장났는데 너무 더워요', 'air-conditioning'],
  ['エアコンがうるさくて眠れません', undefined],
])('one matter: %s', async (text, category) => {
  const [first, ...also] = await about(text)
  expect(also).toEqual([])
  if (category) expect(first).toBe(category)
})

test('what is for managers alone comes first, whatever was written first', async () => {
  expect(await about('the ac is still broken and the receptionist was rude')).toEqual([
    'staff-attitude',
    'air-conditioning: the ac is still broken',
  ])
  expect(await about('空调也没修，前台态度很差')).toEqual(['staff-attitude', 'air-conditioning: 空调也没修'])
})

test('danger is one matter, however much is told with it', async () => {
  const heard = await understand({
    text: 'there is smoke in my room and the ac is broken and the towels are dirty',
  })
  expect(heard).toMatchObject({ danger: true, category: 'safety-and-security' })
  expect(heard.also).toBeUndefined()
})
