// More of what guests write around the point: greetings, thanks, room numbers, praise before the complaint.
import type { Intent } from '../../conversation/understanding.ts'
import type { Example } from './corpus.ts'
import { randomFrom } from './learn.ts'

export type Weighed = Example & { readonly share: number }

// The later intent in one message with the earlier: which of them is the message's.
const MIXES: readonly (readonly [Intent, Intent, number])[] = [
  ['greeting', 'complaint', 0.15],
  ['greeting', 'request', 0.2],
  ['greeting', 'question', 0.2],
  ['greeting', 'loyalty', 0.2],
  ['greeting', 'privacy', 0.15],
  ['greeting', 'human', 0.15],
  ['praise', 'complaint', 0.18],
  ['thanks', 'complaint', 0.06],
  ['request', 'complaint', 0.12],
  ['question', 'complaint', 0.08],
  ['human', 'complaint', 0.06],
  ['loyalty', 'complaint', 0.04],
  ['thanks', 'praise', 0.15],
  ['request', 'thanks', 0.2],
  ['question', 'thanks', 0.2],
]
const JOINS: Readonly<Record<string, readonly string[]>> = {
  en: [', ', '. ', ' but ', ' '],
  'zh-CN': ['，', '。', '，但是', ' ', '，不过'],
  'zh-TW': ['，', '。', '，但是', ' '],
  ko: ['. ', ' ', ', ', ' 근데 '],
  ja: ['。', '、', 'が、', ' ただ'],
}
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  en: ['room 812 ', '1206 ', 'rm 305 - ', 'this is room 1507. '],
  'zh-CN': ['1206 ', '1206房，', '我是812房间，', '305号房'],
  'zh-TW': ['1206 ', '1206號房，', '我是812房，'],
  ko: ['1206호 ', '812호인데 ', '1206 ', '305호실입니다. '],
  ja: ['1206号室です。', '1206 ', '812号室ですが、', '305号室の者です。'],
}

/** The examples with variations of them, each counting for less; the same variations every time. */
export function vary(examples: readonly Example[]): Weighed[] {
  const random = randomFrom(7)
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)]
  const varied: Weighed[] = examples.map((example) => ({ ...example, share: 1 }))
  const byKind = Map.groupBy(examples, ({ language, intent }) => `${language} ${intent}`)
  for (const example of examples) {
    const { language, intent, text } = example
    for (const [one, other, share] of MIXES) {
      const stands = one === 'request' || one === 'question' ? (other === 'thanks' ? one : other) : other
      if (stands !== intent || random() >= share) continue
      const company = pick(byKind.get(`${language} ${stands === other ? one : other}`) ?? [])
      if (company === undefined) continue
      const join =
        stands === 'complaint' ? (pick(JOINS[language] ?? ['. ']) ?? ' ') : (JOINS[language]?.[0] ?? ' ')
      varied.push({
        ...example,
        text: stands === other ? company.text + join + text : text + join + company.text,
        share: 0.5,
      })
    }
    if ((intent === 'complaint' || intent === 'request') && random() < 0.25)
      varied.push({ ...example, text: (pick(ROOMS[language] ?? ['']) ?? '') + text, share: 0.5 })
  }
  return varied
}
