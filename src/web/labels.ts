// Names of what is stored as a key, in the reader's language.
import { isPhraseKey } from '../phrases/phrases.ts'
import type { Words } from './words.tsx'

/** A subject of cases; one that a hotel added goes by the name it has there. */
export const categoryName = (words: Words, category: string): string =>
  named(words, `case.category.${category}`, category)

export const departmentName = (words: Words, department: string): string =>
  named(words, `console.department.${department}`, department)

export const channelName = (words: Words, channel: string): string =>
  named(words, `console.channel.${channel}`, channel)

/** How a channel that is not connected is connected; `how` in English where nothing is written for it. */
export function howToConnect(
  words: Words,
  language: string,
  channel: string,
  { how, needs }: { readonly how: string; readonly needs: readonly string[] },
): string {
  const key = `console.off.${channel}`
  const variables = new Intl.ListFormat(language, { type: 'conjunction' }).format(needs)
  return isPhraseKey(key)
    ? (words as (key: string, values: Record<string, string>) => string)(key, { variables })
    : how
}

export const tierName = (words: Words, tier: string): string => named(words, `console.tier.${tier}`, tier)

/** What a hotel says something about: breakfast, parking. */
export const topicName = (words: Words, topic: string): string => named(words, `topic.${topic}`, topic)

/** What a guest has a wish about: pillow, floor; the hotel's own word where it has another. */
export const preferenceName = (words: Words, key: string): string =>
  named(words, `console.preference.${key}`, key)

/** A language in the reader's language; Chinese is what people here call zh-CN. */
export function languageName(reader: string, language: string): string {
  const tag = language === 'zh-CN' ? 'zh' : language
  try {
    return new Intl.DisplayNames(reader, { type: 'language' }).of(tag) ?? language
  } catch {
    return language
  }
}

function named(words: Words, key: string, otherwise: string): string {
  return isPhraseKey(key) ? (words as (key: string) => string)(key) : otherwise
}
