// More of what guests write around the point and how: slips of the thumb, no punctuation, a greeting, the room first.
import type { Example } from './corpus.ts'
import { randomFrom } from './learn.ts'

export type Weighed = Example & { readonly share: number }

const ROOMS: Readonly<Record<string, readonly string[]>> = {
  en: ['room 812 ', '1206 ', 'rm 305 - ', 'this is room 1507. '],
  'zh-CN': ['1206 ', '1206房，', '我是812房间，', '305号房'],
  'zh-TW': ['1206 ', '1206號房，', '我是812房，'],
  ko: ['1206호 ', '812호인데 ', '1206 ', '305호실입니다. '],
  ja: ['1206号室です。', '1206 ', '812号室ですが、', '305号室の者です。'],
}
const GREETINGS: Readonly<Record<string, readonly string[]>> = {
  en: ['hi, ', 'hello ', 'good evening. ', 'hey '],
  'zh-CN': ['你好，', '您好 ', '在吗 ', '那个，'],
  'zh-TW': ['你好，', '不好意思，', '哈囉 '],
  ko: ['안녕하세요 ', '저기요 ', '안녕하세요. ', '수고하십니다 '],
  ja: ['すみません、', 'こんばんは。', 'お世話になります。', 'あの、'],
}

/** The examples and variations of half of them, each counting for half; the same variations every time. */
export function vary(examples: readonly Example[]): Weighed[] {
  const random = randomFrom(7)
  const pick = (items: readonly string[] = ['']): string => items[Math.floor(random() * items.length)] ?? ''
  const addressed = new Set(['complaint', 'request', 'question', 'loyalty', 'privacy', 'human'])
  const varied = examples.flatMap((example): Weighed[] => {
    const { language, intent, text } = example
    if (random() >= 0.5) return []
    const chance = random()
    const changed =
      chance < 0.15 && addressed.has(intent)
        ? pick(GREETINGS[language]) + text
        : chance < 0.25 && addressed.has(intent)
          ? pick(ROOMS[language]) + text
          : chance < 0.5
            ? text.replace(/[\p{P}\p{S}]+/gu, ' ').trim()
            : slip(text, random)
    return changed === text || changed === '' ? [] : [{ ...example, text: changed, share: 0.5 }]
  })
  return [...examples.map((example) => ({ ...example, share: 1 })), ...varied]
}

// One letter missing, or two in each other's place.
function slip(text: string, random: () => number): string {
  const letters = Array.from(text)
  const place = Math.floor(random() * (letters.length - 1))
  if (random() < 0.5) letters.splice(place, 1)
  else [letters[place], letters[place + 1]] = [letters[place + 1] ?? '', letters[place] ?? '']
  return letters.join('')
}
