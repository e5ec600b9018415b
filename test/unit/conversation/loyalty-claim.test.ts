// What guests type to say who they are, in four languages.
import { expect, test } from 'vitest'
import {
  isCode,
  isNumberAlone,
  readAskedClaim,
  readClaim,
  readCode,
  readSurname,
  saysNoNumber,
  saysNotArrived,
} from '../../../src/conversation/dialogs/loyalty-claim.ts'

test.each([
  ['YQ20261101 Smith', 'Smith'],
  ['YQ20261101, Smith', 'Smith'],
  ['Smith YQ20261101', 'Smith'],
  ['YQ20261101/Smith', 'Smith'],
  ['YQ 20261101 Smith', 'Smith'],
  ['My confirmation number is YQ20261101 and my surname is Smith', 'Smith'],
  ['booking YQ20261101, surname O’Brien', 'O’Brien'],
  ['No. YQ20261101 Mr. Smith', 'Smith'],
  ['YQ20261101 de la Cruz', 'de la Cruz'],
  ['YQ20261101 王', '王'],
  ['YQ20261101王', '王'],
  ['确认号YQ20261101，姓王', '王'],
  ['我的确认号是YQ20261101，我姓欧阳', '欧阳'],
  ['预订号：YQ20261101 王先生', '王'],
  ['ＹＱ２０２６１１０１　王小明', '王小明'],
  ['YQ20261101 김', '김'],
  ['예약번호는 YQ20261101이고 성은 김입니다', '김'],
  ['예약 번호 YQ20261101 박민수', '박민수'],
  ['YQ20261101 이', '이'],
  ['YQ20261101 山田', '山田'],
  ['確認番号はYQ20261101、山田です', '山田'],
  ['予約番号YQ20261101、名前は長谷川と申します', '長谷川'],
])('“%s” names a booking and %s', (text, surname) => {
  expect(readClaim(text)).toEqual({ number: 'YQ20261101', surname, isMember: false })
})

test.each([
  ['YQ20261101', { number: 'YQ20261101', isMember: false }],
  ['88427165', { number: '88427165', isMember: false }],
  ['HG-10234', { number: 'HG-10234', isMember: false }],
  ['確認番号は YQ20261101 です', { number: 'YQ20261101', isMember: false }],
  ['BB12345678', { number: 'BB12345678', isMember: true }],
  ['my member number is 12345678', { number: '12345678', isMember: true }],
  ['会员号 A1234567', { number: 'A1234567', isMember: true }],
  ['회원번호 12345678', { number: '12345678', isMember: true }],
  ['会員番号はA1234567です', { number: 'A1234567', isMember: true }],
])('“%s” names a number alone', (text, claim) => {
  expect(readClaim(text)).toEqual(claim)
  expect(isNumberAlone(text)).toBe(true)
})

test.each([
  'Smith',
  '1206',
  'the AC in 1206 is broken',
  '空调坏了',
  '',
  '🙂',
  'a'.repeat(100_000),
  '<script>',
])('no number is read from %.30s', (text) => {
  expect(readClaim(text).number).toBeUndefined()
  expect(isNumberAlone(text)).toBe(false)
})

test('a number with words that may be of danger is not taken for an answer before they are understood', () => {
  for (const text of ['12065 fire', '12065 着火了', '12065 불이야', '12065 火事です'])
    expect(isNumberAlone(text)).toBe(false)
})

test.each([
  ['Smith', 'Smith'],
  ['my surname is Smith', 'Smith'],
  ['it is Smith, thank you', 'Smith'],
  ['Mr Smith', 'Smith'],
  ['我姓王', '王'],
  ['王先生', '王'],
  ['김입니다', '김'],
  ['제 성은 김이에요', '김'],
  ['김민수님', '김민수'],
  ['姓は山田です', '山田'],
  ['山田と申します', '山田'],
  ['12', undefined],
  ['…', undefined],
  ['I do not quite remember under which name', undefined],
])('of “%s” the surname is %s', (text, surname) => {
  expect(readSurname(text)).toBe(surname)
})

test.each([
  ['123456', '123456'],
  [' 123 456 ', '123456'],
  ['１２３４５６', '123456'],
  ['12 34 56', '123456'],
  ['123-456', '123456'],
  ['my code is 123456', '123456'],
  ['验证码123456', '123456'],
  ['코드는 123 456이에요', '123456'],
  ['12345', '12345'],
  ['1234567', '1234567'],
  ['인증번호는 123456입니다', '123456'],
  ['認証コードは123456です', '123456'],
  ['YQ700028 马', undefined],
  ['YQ 700028 马', undefined],
  ['700028 马', undefined],
  ['700028 이', undefined],
  ['13800005678', undefined],
  ['YQ20261101', undefined],
  ['hello', undefined],
])('of “%s” the code is %s', (text, code) => {
  expect(readCode(text)).toBe(code)
})

test('only six digits alone need no understanding', () => {
  for (const text of ['123456', '１２３ ４５６', '000-000']) expect(isCode(text)).toBe(true)
  for (const text of ['12345', '1234567', 'code 123456', '', '12345六']) expect(isCode(text)).toBe(false)
})

test.each([
  'nothing arrived',
  'I never got it',
  "I haven't received the code",
  'no email yet',
  'still nothing came',
  '没收到',
  '还没收到验证码',
  '验证码没到',
  '收不到短信',
  '코드가 안 와요',
  '아직 못 받았어요',
  '届きません',
  'コードがまだ届いていません',
  'メールが来ない',
])('“%s” waits for a code in vain', (text) => {
  expect(saysNotArrived(text)).toBe(true)
})

test.each([
  'my towels never arrived',
  'no hot water',
  '没收到毛巾',
  '수건이 안 와요',
  'タオルが届きません',
  'yes',
  'it',
])('“%s” is about something else', (text) => {
  expect(saysNotArrived(text)).toBe(false)
})

test.each([
  'I have no booking',
  'I forgot my confirmation number',
  'what is a confirmation number?',
  '我不记得确认号了',
  '确认号是什么',
  '예약번호를 몰라요',
  '予約番号が分かりません',
])('“%s” has no number at hand', (text) => {
  expect(saysNoNumber(text)).toBe(true)
})

test.each(['no hot water in room number 1206', '没有热水，房号1206', '방 번호 1206 온수가 없어요'])(
  '“%s” has another trouble',
  (text) => {
    expect(saysNoNumber(text)).toBe(false)
  },
)

test.each([
  ['HG1 김민수', 'HG1', '김민수'],
  ['8842 Lee', '8842', 'Lee'],
  ['7, 马', '7', '马'],
  ['订单号A-7，姓马', 'A-7', '马'],
  ['booking HG1, surname Smith', 'HG1', 'Smith'],
  ['YQ20261101 Smith', 'YQ20261101', 'Smith'],
])('of “%s”, where it was asked for, the number is %s and the surname %s', (text, number, surname) => {
  expect(readAskedClaim(text)).toEqual({ number, surname, isMember: false })
})

test.each(['HG1 김민수', '8842 Lee', '7, 马'])('“%s” is no claim where nobody asked', (text) => {
  expect(readClaim(text)).toEqual({ isMember: false })
})

test.each(['hello', 'my points', 'Lee', 'I stay in 8842 and it is cold', '2026년 3월 포인트', '…'])(
  '“%s” is no claim even where it was asked for',
  (text) => {
    expect(readAskedClaim(text)).toEqual({ isMember: false })
  },
)
