// Everything the bot may say to a guest, read back: which phrase a text is, and what stands in its gaps.
import { IntlMessageFormat } from 'intl-messageformat'
import { LANGUAGES, type Language } from '../../../src/base/locale.ts'
import { type Hotel, wordingOf } from '../../../src/hotels/hotel.ts'
import { caseTexts } from '../../../src/phrases/case-texts.ts'
import { generalTexts } from '../../../src/phrases/general-texts.ts'
import { heardTexts } from '../../../src/phrases/heard-texts.ts'
import { loyaltyTexts } from '../../../src/phrases/loyalty-texts.ts'
import { type PhraseKey, isPhraseKey } from '../../../src/phrases/phrases.ts'
import { surveyTexts } from '../../../src/phrases/survey-texts.ts'

export type Gap = { readonly name: string; readonly value: string }
export type Reading = { readonly key: PhraseKey; readonly language: Language; readonly gaps: readonly Gap[] }

type Shape = {
  readonly key: PhraseKey
  readonly language: Language
  readonly pattern: RegExp
  readonly names: readonly string[]
}

const SAID = { ...generalTexts, ...heardTexts, ...surveyTexts, ...caseTexts, ...loyaltyTexts }

/** Reads a text as the phrases it could be, in any language, with the hotels' own wordings. */
export function openReader(hotels: readonly Hotel[]): (text: string) => Reading[] {
  const shapes = Object.entries(SAID).flatMap(([key, texts]) =>
    LANGUAGES.flatMap((language) => {
      const own = hotels.flatMap((hotel) => wordingOf(hotel)[key]?.[language] ?? [])
      return isPhraseKey(key) ? [texts[language], ...own].map((text) => shapeOf(key, language, text)) : []
    }),
  )
  return (text) =>
    shapes.flatMap(({ key, language, pattern, names }) => {
      const match = pattern.exec(text)
      if (!match) return []
      const gaps = names.flatMap((name, n) => {
        const value = match[n + 1]
        return value === undefined ? [] : [{ name, value }]
      })
      return [{ key, language, gaps }]
    })
}

/** Of @formatjs/icu-messageformat-parser's TYPE. */
type Element = {
  readonly type: number
  readonly value?: unknown
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>
}
const [LITERAL, ARGUMENT, NUMBER, SELECT, PLURAL, POUND] = [0, 1, 2, 5, 6, 7]

function shapeOf(key: PhraseKey, language: Language, text: string): Shape {
  const names: string[] = []
  const source = (elements: readonly Element[]): string =>
    elements
      .map(({ type, value, options }) => {
        switch (type) {
          case LITERAL:
            return String(value).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
          case ARGUMENT:
            names.push(String(value))
            return '([\\s\\S]*?)'
          case NUMBER:
            names.push(String(value))
            return '([+−-]?[\\d.,]+)'
          case SELECT:
          case PLURAL:
            return `(?:${Object.values(options ?? {})
              .map((option) => source(option.value))
              .join('|')})`
          case POUND:
            return '[\\d.,]+'
          default:
            throw new Error(`${key}: no way to read an element of type ${type}`)
        }
      })
      .join('')
  const ast = new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst()
  return { key, language, pattern: new RegExp(`^${source(ast)}$`), names }
}
