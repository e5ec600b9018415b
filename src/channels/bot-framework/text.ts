// The words of a message, without the marks that Teams puts around the names in it. Pure.
import { type Activity, TEAMS } from './activity.ts'

/** `namesUs`: the bot is mentioned in it. */
export function textOf({ text = '', entities = [], recipient, channelId }: Activity): {
  readonly text: string
  readonly namesUs: boolean
} {
  const ours = entities.filter(({ type, mentioned }) => type === 'mention' && mentioned?.id === recipient.id)
  let words = text
  for (const { text: mark } of ours) if (mark) words = words.replaceAll(mark, ' ')
  if (channelId === TEAMS) words = plain(words)
  return { text: words.trim(), namesUs: ours.length > 0 }
}

const MARKS: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}

/** Other people's names lose their marks; what Teams has written as marks becomes letters again. */
const plain = (text: string): string =>
  text
    .replace(/<at\b[^>]*>([^<]*)<\/at>/gi, '$1')
    .replace(/&(?:nbsp|lt|gt|quot|#39|amp);/g, (mark) => MARKS[mark]!)
    .replace(/\u00a0/g, ' ')
