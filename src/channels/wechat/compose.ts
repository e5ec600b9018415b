// What is said, as messages that WeChat takes: plain text, choices numbered, links as text, a picture before its words.
import type { Outgoing } from '../../messages/channel.ts'
import { withMenu } from '../../messages/menu.ts'
import { absolute } from '../link.ts'
import { splitText } from '../split-text.ts'

/** In bytes: some puppets speak to WeCom, which cuts off what is longer than 2048. */
export const LONGEST = 2000

export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'photo'; readonly photo: NonNullable<Outgoing['photo']> }

/** The messages to send, in order; none when nothing of it can be seen. */
export function compose(
  { content, language, photo }: Pick<Outgoing, 'content' | 'language' | 'photo'>,
  publicUrl: string,
): Part[] {
  const url = content.link ? absolute(content.link.url, publicUrl) : undefined
  const text = url ? `${content.text}\n\n${content.link!.label}: ${url}`.trim() : content.text
  const parts: Part[] = splitText(withMenu({ ...content, text }, language), LONGEST, 'bytes').map((part) => ({
    kind: 'text',
    text: part,
  }))
  return photo ? [{ kind: 'photo', photo }, ...parts] : parts
}
