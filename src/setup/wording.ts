// A hotel's own wording of phrases: checked before anyone hears it. Pure.
import { IntlMessageFormat } from 'intl-messageformat'
import { LANGUAGES, type Language } from '../base/locale.ts'
import { PHRASE_KEYS, type Wording, isPhraseKey, phraseText } from '../phrases/phrases.ts'
import { nearest } from './nearest.ts'

export type WordingFault = { readonly path: string[]; readonly problem: string }

/** Phrases that do not exist, texts that cannot be read, and arguments that the phrase is not given. */
export function wordingFaults(wording: Wording): WordingFault[] {
  return Object.entries(wording).flatMap(([key, texts]) => {
    if (!isPhraseKey(key)) {
      const meant = nearest(key, PHRASE_KEYS)
      return [{ path: [key], problem: `is no phrase${meant ? `; did you mean ${meant}?` : ''}` }]
    }
    const given = argumentsOf(phraseText(key, 'en'), 'en')
    return LANGUAGES.flatMap((language) => {
      const text = texts?.[language]
      const problem = text === undefined ? undefined : textFault(text, language, given)
      return problem ? [{ path: [key, language], problem }] : []
    })
  })
}

type Arguments = ReadonlyMap<string, ReadonlySet<number>>

function textFault(text: string, language: Language, given: Arguments): string | undefined {
  let used: Arguments
  try {
    used = argumentsOf(text, language)
  } catch (error) {
    return `is no ICU message: ${(error as Error).message.split('\n')[0]}`
  }
  for (const [name, kinds] of used) {
    const known = given.get(name)
    const names = [...given.keys()].map((one) => `{${one}}`).join(', ')
    if (!known) return `uses {${name}}, but is given ${names || 'nothing'}`
    // Instants are handed over as text, already in the hotel's time zone.
    for (const kind of kinds)
      if (DATES.includes(kind) && !known.has(kind)) return `{${name}} is text here, and no date or time`
  }
  return undefined
}

/** Of @formatjs/icu-messageformat-parser's TYPE: date and time. */
const DATES = [3, 4]

type Element = {
  readonly type: number
  readonly value?: unknown
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>
  readonly children?: readonly Element[]
}
const LITERAL = 0
const POUND = 7
const TAG = 8

/** Each argument's name with the ways it is formatted. Throws a SyntaxError on what is no ICU message. */
function argumentsOf(text: string, language: Language): Arguments {
  const found = new Map<string, Set<number>>()
  function walk(elements: readonly Element[]): void {
    for (const { type, value, options, children } of elements) {
      if (type !== LITERAL && type !== POUND && type !== TAG) {
        const name = String(value)
        found.set(name, (found.get(name) ?? new Set()).add(type))
      }
      for (const option of Object.values(options ?? {})) walk(option.value)
      walk(children ?? [])
    }
  }
  walk(new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst())
  return found
}
