// What guests ask a hotel about, and which of it a text names. Pure.
import { folded } from '../base/folded.ts'
import { WORDS } from './topic-words.ts'

export type Topic = keyof typeof WORDS
export const TOPICS = Object.keys(WORDS) as [Topic, ...Topic[]]

const NAMED_BY = Object.fromEntries(
  TOPICS.map((topic) => [topic, new RegExp(WORDS[topic].map(({ source }) => source).join('|'), 'g')]),
) as Readonly<Record<Topic, RegExp>>

/** Topics that are part of a wider one: whoever names the part does not ask about the whole. */
const PART_OF: Partial<Record<Topic, Topic>> = { 'early-check-in': 'check-in', 'late-check-out': 'check-out' }

/** Whether a pet may check in is no question about checking in. */
const ABOUT_PETS: readonly Topic[] = ['check-in']

/** The topic that this one is a part of, if any. */
export const widerTopic = (topic: Topic): Topic | undefined => PART_OF[topic]

/** Whether a text names this topic. */
export const names = (topic: Topic, text: string): boolean => folded(text).search(NAMED_BY[topic]) >= 0

/** The topics that a text names, in the order of the table; of a part and its whole the part alone. */
export function topicsIn(text: string): Topic[] {
  const said = folded(text)
  const named = TOPICS.filter((topic) => said.search(NAMED_BY[topic]) >= 0)
  const meantOnlyBeside = new Set([...named.map(widerTopic), ...(named.includes('pets') ? ABOUT_PETS : [])])
  return named.filter((topic) => !meantOnlyBeside.has(topic))
}

/** A text without the words that name these topics: what it says of them. */
export const withoutTopics = (text: string, topics: readonly Topic[]): string =>
  topics.reduce((rest, topic) => rest.replace(NAMED_BY[topic], ' '), folded(text))
