// What a message can be, in and out, on any channel.
import { z } from 'zod'

/** Telegram's callback data is the narrowest: 64 bytes. Choice ids stay below it, and start with a dialog's name. */
export const choice = z.object({ id: z.string().min(1).max(60), label: z.string().min(1) })
export type Choice = z.infer<typeof choice>

/** A link shown with a message: as a button where the channel can, else as text. */
export const link = z.object({ label: z.string(), url: z.string() })

/** What a person sent. `text` may be any length that the channel took; what is done with it is bounded later. */
export const heardContent = z.discriminatedUnion('kind', [
  /** `file`: the recording that the channel itself put into these words. */
  z.object({ kind: z.literal('text'), text: z.string(), file: z.string().optional() }),
  z.object({ kind: z.literal('choice'), id: z.string(), label: z.string().optional() }),
  /** Opened the chat, perhaps by a link that carries a token. */
  z.object({ kind: z.literal('start'), token: z.string().optional() }),
  /** `of` is the external id of the message that was changed or taken back, where the channel tells it. */
  z.object({ kind: z.literal('edited'), text: z.string(), of: z.string().optional() }),
  z.object({ kind: z.literal('deleted'), of: z.string().optional() }),
  z.object({
    kind: z.enum(['photo', 'voice', 'sticker', 'video', 'document', 'location', 'contact', 'unknown']),
    caption: z.string().optional(),
    /** The channel's own reference to the file, for fetching it later. */
    file: z.string().optional(),
    /** The id of an attachment, where the file came with the message and is kept already. */
    attachment: z.string().optional(),
  }),
])
export type HeardContent = z.infer<typeof heardContent>
/** Something other than words, that may carry a file. */
export type HeardMedia = Extract<HeardContent, { caption?: string | undefined }>

/** Something that happened and on which a dialog speaks first: an invitation that is due, a closing question. */
export const eventContent = z.object({
  kind: z.literal('event'),
  /** The dialog that takes it. */
  dialog: z.string(),
  name: z.string(),
  /** The id of what it is about. */
  subject: z.string(),
})
export type EventContent = z.infer<typeof eventContent>

/** What Bellbird or a member of staff says. */
export const saidContent = z.object({
  kind: z.literal('said'),
  /** Empty only beside a photo. */
  text: z.string(),
  choices: z.array(choice).optional(),
  /** What the first choice is called where choices are numbered; menus of one turn are numbered through. */
  firstNumber: z.number().int().optional(),
  link: link.optional(),
  /** A photo that goes with the text: the id of an attachment. */
  photo: z.string().optional(),
})
export type SaidContent = z.infer<typeof saidContent>

export const content = z.union([heardContent, eventContent, saidContent])
export type Content = z.infer<typeof content>

/** The words of a message as the transcript shows them; a thing without words shows its kind in brackets. */
export function contentText(shown: Content): string {
  switch (shown.kind) {
    case 'text':
    case 'edited':
    case 'said':
      return shown.text
    case 'choice':
      return shown.label ?? shown.id
    case 'start':
    case 'event':
    case 'deleted':
      return ''
    case 'photo':
    case 'voice':
    case 'sticker':
    case 'video':
    case 'document':
    case 'location':
    case 'contact':
    case 'unknown':
      return `[${shown.kind}]${shown.caption ? ` ${shown.caption}` : ''}`
  }
  return shown satisfies never
}
