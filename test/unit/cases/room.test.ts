import { describe, expect, test } from 'vitest'
import { roomAlone, roomIn } from '../../../src/cases/room.ts'

describe('a room number and nothing else', () => {
  test.each([
    ['1206', '1206'],
    [' 1206. ', '1206'],
    ['１２０６', '1206'],
    ['1206号房', '1206'],
    ['房号是1206', '1206'],
    ['一二〇六', '1206'],
    ['room 1206', '1206'],
    ['Room number 12a', '12A'],
    ["it's room 1206 please", '1206'],
    ["I'm in 1206", '1206'],
    ['B-203', 'B203'],
    ['1206호', '1206'],
    ['1206호예요', '1206'],
    ['객실 1206호입니다', '1206'],
    ['1206号室です', '1206'],
    ['部屋は1206です', '1206'],
    ['#1206', '1206'],
    ['٥٠١', '501'],
    ['७', '7'],
  ])('%s', (text, room) => {
    expect(roomAlone(text)).toBe(room)
  })
  test.each([
    'the lift',
    '',
    '1206 and 1207',
    'the air conditioning in 1206 is broken',
    '13812345678',
    'since 1206 days',
    '空调坏了 1206',
    '12:06',
    'fire in 1206',
    '😀',
  ])('not: %s', (text) => {
    expect(roomAlone(text)).toBeUndefined()
  })
})

test.for([
  ["no, 407 is my friend's room, I'm in 1205", '1205'],
  ['不对 407是我朋友的 我是1205', '1205'],
  ['아니요 407호는 친구 방이고 저는 1205호예요', '1205'],
  ['いや407は友達の部屋で、私は1205', '1205'],
])('in danger, of two rooms the guest’s own: %s', ([text, room]) => {
  expect(roomIn(text!)).toBe(room)
})
