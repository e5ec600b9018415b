// The surname that proves a booking: tolerant of writing, never of a part.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSurnameOf } from '../../../src/guests/surname.ts'

const named = (familyName: string | null, givenName: string | null = null) => ({ familyName, givenName })

test.each([
  ['SMITH', 'Smith'],
  ['  smith ', 'Smith'],
  ['ｓｍｉｔｈ', 'Smith'],
  ['müller', 'MULLER'],
  ['Mueller', 'Müller'],
  ['Muller', 'Müller'],
  ['MÜLLER', 'Mueller'],
  ['groß', 'GROSS'],
  ['gross', 'Groß'],
  ['José', 'Jose\u0301'],
  ['Nguyen', 'Nguyễn'],
  ['Orsted', 'Ørsted'],
  ['Oersted', 'Ørsted'],
  ['Łukasz', 'Lukasz'],
  ["o'brien", 'O’Brien'],
  ['OBRIEN', "O'Brien"],
  ['garcia-marquez', 'García Márquez'],
  ['Marquez Garcia', 'García Márquez'],
  ['delacruz', 'De la Cruz'],
  ['王', '王'],
  ['陳', '陈'],
  ['髙橋', '高橋'],
  ['渡邉', '渡辺'],
  ['齋藤', '斎藤'],
  ['歐陽', '欧阳'],
  ['ｶﾄｳ', 'カトウ'],
  ['김', '김'],
  ['\u1100\u1175\u11b7', '김'],
])('%s is %s', (typed, onFile) => {
  expect(isSurnameOf(typed, named(onFile))).toBe(true)
})

test.each([
  ['Smit', 'Smith'],
  ['Smiths', 'Smith'],
  ['S', 'Smith'],
  ['', 'Smith'],
  ['   ', 'Smith'],
  ['-', 'Smith'],
  ['García', 'García Márquez'],
  ['欧', '欧阳'],
  ['ガ', 'カ'],
  ['%', 'Smith'],
  ['.*', 'Smith'],
  ["Smith' OR '1'='1", 'Smith'],
])('%s is not %s', (typed, onFile) => {
  expect(isSurnameOf(typed, named(onFile))).toBe(false)
})

test('the whole name counts in either order, the given name alone does not', () => {
  expect(isSurnameOf('John Smith', named('Smith', 'John'))).toBe(true)
  expect(isSurnameOf('Smith, John', named('Smith', 'John'))).toBe(true)
  expect(isSurnameOf('王小明', named('王', '小明'))).toBe(true)
  expect(isSurnameOf('김 민수', named('김', '민수'))).toBe(true)
  expect(isSurnameOf('John', named('Smith', 'John'))).toBe(false)
  expect(isSurnameOf('小明', named('王', '小明'))).toBe(false)
})

test('nobody without a name on file is anybody', () => {
  for (const typed of ['', ' ', 'null', 'undefined', 'Smith'])
    expect(isSurnameOf(typed, named(null))).toBe(false)
  expect(isSurnameOf('', named(''))).toBe(false)
  expect(isSurnameOf('John', named(null, 'John'))).toBe(false)
})

test('a name is its own, whatever it is made of; a beginning of it is not', () => {
  const letter = fc.constantFrom('a', 'b', 'z', 'ü', 'ß', '王', '陳', '김', 'が', 'ガ')
  fc.assert(
    fc.property(fc.array(letter, { minLength: 2, maxLength: 12 }), (letters) => {
      const name = letters.join('')
      expect(isSurnameOf(` ${name.toUpperCase()} `, named(name))).toBe(true)
      expect(isSurnameOf(letters.slice(0, -1).join(''), named(name))).toBe(false)
    }),
  )
})
