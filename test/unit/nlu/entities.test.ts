// Numbers that a message names, and those that it does not.
import { expect, test } from 'vitest'
import { hearNumbers } from '../../../src/nlu/local/entities.ts'
import { normalise } from '../../../src/nlu/local/normalise.ts'

const numbers = (text: string): ReturnType<typeof hearNumbers> => hearNumbers(normalise(text))

test.for([
  ['1206 空调不冷', '1206'],
  ['１２０６号室です', '1206'],
  ['room 1206 please', '1206'],
  ["I'm in rm 305", '305'],
  ['Room number is 12A, thanks', '12A'],
  ['1206号 没有热水', '1206'],
  ['1206號房', '1206'],
  ['房间号是1206', '1206'],
  ['1206호인데요', '1206'],
  ['812호실 청소 부탁드려요', '812'],
  ['部屋番号は1206です', '1206'],
  ['#1507 towels', '1507'],
  ['空调坏了，三个小时没人来，1206', '1206'],
  ['2012 空调坏了', '2012'],
  ['1206', '1206'],
  ['1206 2 towels', '1206'],
] as const)('%s names room %s', ([text, room]) => {
  expect(numbers(text).room).toBe(room)
})

test.for([
  '等了40分钟',
  '30分待っています',
  'waiting 120 minutes',
  'we stayed here in 2024',
  '2024年に泊まりました',
  'charged me 1280 yuan',
  '$450 is too much',
  '¥1280 多收了',
  '押金500元没退',
  'wake me at 0630 please',
  'breakfast at 7:30',
  'call me on 138 1234 5678',
  'my phone is 010-1234-5678',
  'tel 400-820-8820',
  'I have 1200 points',
  '1200积分能换什么',
  '800포인트',
  'flight KE123',
  'only 120 mbps',
  '报警110',
  'call 911',
  'the pin is 4821',
])('%s names no room', (text) => {
  expect(numbers(text).room).toBeUndefined()
})

test.for([
  ['my booking is YQ20261101', 'YQ20261101'],
  ['预订号 yq20261101', 'YQ20261101'],
  ['ＹＱ２０２６１１０１', 'YQ20261101'],
  ['confirmation number: H7K2M9', 'H7K2M9'],
  ['예약번호는 SH88412345예요', 'SH88412345'],
  ['予約番号はYQ20261101です', 'YQ20261101'],
] as const)('%s names confirmation %s', ([text, confirmationNumber]) => {
  expect(numbers(text)).toEqual({ confirmationNumber })
})

test.for([
  ['BB-100234 how many points', 'BB-100234'],
  ['会员号 10023456', '10023456'],
  ['my member number is 10023456', '10023456'],
  ['회원번호 BB-100234', 'BB-100234'],
  ['会員番号はBB-100234です', 'BB-100234'],
] as const)('%s names member %s', ([text, memberNumber]) => {
  expect(numbers(text)).toEqual({ memberNumber })
})

test.for([
  "no, 407 is my friend's room, I'm in 1205",
  '不对 407是我朋友的 我是1205',
  '아니요 407호는 친구 방이고 저는 1205호예요',
  'いや407は友達の部屋で、私は1205',
])('of two rooms the guest’s own: %s', (text) => {
  expect(numbers(text).room).toBe('1205')
})
