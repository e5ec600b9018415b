// How an attacker hides words from whoever looks for them. Pure.

const mapped = (text: string, change: (letter: string, code: number) => string): string =>
  Array.from(text, (letter) => change(letter, letter.codePointAt(0)!)).join('')

export const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')

export const hex = (text: string): string => Buffer.from(text, 'utf8').toString('hex')

export const rot13 = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => {
    const first = letter <= 'Z' ? 65 : 97
    return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first)
  })

/** ｉｇｎｏｒｅ */
export const fullWidth = (text: string): string =>
  mapped(text, (letter, code) => (code > 32 && code < 127 ? String.fromCodePoint(code + 0xfee0) : letter))

/** A zero-width space after every letter. */
export const zeroWidth = (text: string): string => mapped(text, (letter) => `${letter}\u200b`)

const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  s: 'ѕ',
  x: 'х',
  y: 'у',
}

/** Cyrillic letters in the place of Latin ones. */
export const lookalikes = (text: string): string => mapped(text, (letter) => LOOKALIKES[letter] ?? letter)

/** Written backwards, and shown forwards by a right-to-left override. */
export const rightToLeft = (text: string): string => `\u202e${Array.from(text).reverse().join('')}\u202c`

/** The invisible letters that flags are made of, behind an emoji. */
export const tagged = (text: string): string =>
  `🏴${mapped(text, (letter, code) => (code < 128 ? String.fromCodePoint(0xe0000 + code) : letter))}\u{e007f}`

/** 𝐢𝐠𝐧𝐨𝐫𝐞 */
export const mathematical = (text: string): string =>
  mapped(text, (letter, code) => {
    if (letter >= 'a' && letter <= 'z') return String.fromCodePoint(0x1d41a + code - 97)
    return letter >= 'A' && letter <= 'Z' ? String.fromCodePoint(0x1d400 + code - 65) : letter
  })

/** \u5ffd\u7565 */
export const escaped = (text: string): string =>
  Array.from(
    { length: text.length },
    (_, n) => `\\u${text.charCodeAt(n).toString(16).padStart(4, '0')}`,
  ).join('')

export const percent = (text: string): string => encodeURIComponent(text)

/** Hangul taken apart into its letters, kana into base and mark. */
export const decomposed = (text: string): string => text.normalize('NFD')

/** A variation selector behind every letter, each of which carries a byte. */
export const selectors = (shown: string, hidden: string): string =>
  shown +
  [...Buffer.from(hidden, 'utf8')]
    .map((byte) => String.fromCodePoint(byte < 16 ? 0xfe00 + byte : 0xe0100 + byte - 16))
    .join('')

export const morse = (text: string): string =>
  Array.from(text.toLowerCase(), (letter) => MORSE[letter] ?? ' ').join(' ')

const MORSE: Readonly<Record<string, string>> = Object.fromEntries(
  '.- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..'
    .split(' ')
    .map((signs, n) => [String.fromCharCode(97 + n), signs]),
)
