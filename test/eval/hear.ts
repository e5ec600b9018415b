// Lets messages be understood one by one, by language, and takes the time.
import type { Understand } from '../../src/conversation/understanding.ts'
import type { Example, PerilExample } from '../../src/nlu/local/corpus.ts'
import type { Heard, PerilHeard } from './figures.ts'

export type HeardIn = { readonly language: string; readonly heard: Heard[]; readonly perils: PerilHeard[] }

// Both scripts of Chinese are measured together: what is heard must still name the right one.
const together = (language: string): string => (language.startsWith('zh') ? 'zh' : language)

/** What is heard of each message, by language; a second is enough for a thousand of them. */
export async function hearAll(
  understand: Understand,
  examples: readonly Example[],
  perils: readonly PerilExample[],
): Promise<HeardIn[]> {
  await warm(understand)
  const found: HeardIn[] = []
  for (const language of languagesOf(examples, perils))
    found.push(await hearIn(language, understand, examples, perils))
  return found
}

/** The languages of messages, as they are measured. */
export const languagesOf = (examples: readonly Example[], perils: readonly PerilExample[]): string[] => [
  ...new Set([...examples, ...perils].map(({ language }) => together(language))),
]

/** What is heard of the messages of one language. */
export async function hearIn(
  language: string,
  understand: Understand,
  examples: readonly Example[],
  perils: readonly PerilExample[],
): Promise<HeardIn> {
  const heard: Heard[] = []
  for (const example of examples.filter((one) => together(one.language) === language)) {
    const started = performance.now()
    const understood = await understand({ text: example.text })
    heard.push({ example, heard: understood, ms: performance.now() - started })
  }
  const dangers: PerilHeard[] = []
  for (const { text, peril } of perils.filter((one) => together(one.language) === language))
    dangers.push({ text, peril, danger: (await understand({ text })).danger })
  return { language, heard, perils: dangers }
}

// The first messages also pay for loading and compiling.
async function warm(understand: Understand): Promise<void> {
  const texts = [
    'hello there',
    '你好',
    '안녕하세요',
    'こんにちは',
    'la chambre est sale',
    'room 1206 is cold',
  ]
  for (let round = 0; round < 20; round += 1) for (const text of texts) await understand({ text })
}
