// What Microsoft's connectors refuse of an activity, with the code that they answer.
import { z } from 'zod'

export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly retryAfter: number | undefined
  constructor(status: number, code: string, message: string, retryAfter?: number) {
    super(message)
    this.status = status
    this.code = code
    this.retryAfter = retryAfter
  }
}

const CARD = 'application/vnd.microsoft.card.adaptive'
const url = z.url({ protocol: /^https?$/ })
const picture = z.union([url, z.string().regex(/^data:image\/[a-z]+;base64,/)])

const action = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('Action.Submit'),
    title: z.string().min(1),
    data: z.looseObject({ msteams: z.looseObject({ type: z.string() }).optional() }),
  }),
  z.strictObject({ type: z.literal('Action.OpenUrl'), title: z.string().min(1), url }),
])
const element = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('TextBlock'),
    text: z.string().refine((text) => !isMarkup(text), 'markup in a text that is read as Markdown'),
    wrap: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('RichTextBlock'),
    spacing: z.enum(['None', 'Small', 'Default', 'Medium', 'Large']).optional(),
    inlines: z.array(z.strictObject({ type: z.literal('TextRun'), text: z.string().min(1) })).min(1),
  }),
  z.strictObject({ type: z.literal('Image'), url: picture, size: z.string().optional() }),
  z.strictObject({
    type: z.literal('ActionSet'),
    // Teams shows no more of them.
    actions: z.array(action).min(1).max(6),
  }),
])
const card = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.string(),
  version: z.enum(['1.0', '1.1', '1.2', '1.3']),
  lang: z.string().optional(),
  fallbackText: z.string().min(1),
  body: z.array(element).min(1),
})
type Card = z.infer<typeof card>

const suggested = z.strictObject({
  type: z.enum(['imBack', 'postBack', 'messageBack']),
  title: z.string().min(1),
  text: z.string().optional(),
  displayText: z.string().optional(),
  value: z.unknown(),
})

const attachment = z.union([
  z.strictObject({ contentType: z.literal(CARD), content: card }),
  z.strictObject({ contentType: z.string().regex(/^image\//), contentUrl: picture, name: z.string() }),
])

const activity = z.strictObject({
  type: z.enum(['message', 'typing']),
  channelId: z.string(),
  from: z.strictObject({ id: z.string() }),
  recipient: z.strictObject({ id: z.string() }).optional(),
  conversation: z.strictObject({
    id: z.string(),
    tenantId: z.string().optional(),
    isGroup: z.boolean().optional(),
  }),
  locale: z.string().optional(),
  text: z.string().optional(),
  textFormat: z.enum(['plain', 'markdown', 'xml']).optional(),
  summary: z.string().optional(),
  attachments: z.array(attachment).optional(),
  suggestedActions: z
    .strictObject({ actions: z.array(suggested).min(1), to: z.array(z.string()).optional() })
    .optional(),
  channelData: z.strictObject({ tenant: z.strictObject({ id: z.string() }) }).optional(),
})
export type SentActivity = z.infer<typeof activity>

type Attached = z.infer<typeof attachment>

export const isCard = (one: Attached): one is Extract<Attached, { content: Card }> => 'content' in one

/** Bytes of a message in Teams, counted in UTF-16; pictures within it are not counted. */
const MOST_BYTES = 28 * 1024

/** What Microsoft would not show as it was meant: emphasis, links, lists, headings, code. */
const isMarkup = (text: string): boolean => /[*_`~[\]<]|^\s*(?:#|-|\d+\.)\s/m.test(text)

/** The activity, as far as a connector takes it. Throws a Refusal. */
export function checked(body: string, place: { channelId: string; botId: string; conversationId: string }) {
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    throw new Refusal(400, 'BadSyntax', 'The body is no JSON')
  }
  const counted = body.replace(/"data:image\/[a-z]+;base64,[A-Za-z0-9+/=]*"/g, '""')
  if (counted.length * 2 > MOST_BYTES)
    throw new Refusal(413, 'MessageSizeTooBig', `Message size too large: ${counted.length * 2} bytes`)
  const parsed = activity.safeParse(json)
  if (!parsed.success)
    throw new Refusal(
      400,
      'BadSyntax',
      parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; '),
    )
  const sent = parsed.data
  const bad = (message: string) => new Refusal(400, 'BadArgument', message)
  if (sent.channelId !== place.channelId) throw bad('The activity is for another channel')
  if (sent.from.id !== place.botId) throw bad('Only the bot itself may speak')
  if (sent.conversation.id !== place.conversationId) throw bad('The activity is for another conversation')
  if (sent.type === 'typing') return sent
  if (!sent.text && !sent.attachments?.length) throw bad('Activity must contain text or attachments')
  if (sent.text && (sent.textFormat ?? 'markdown') !== 'plain' && isMarkup(sent.text))
    throw bad('markup in a text that is read as Markdown')
  if (sent.suggestedActions && place.channelId === 'msteams')
    throw bad('Suggested actions are not shown in Microsoft Teams')
  if (sent.attachments?.some(isCard) && place.channelId !== 'msteams')
    throw bad('This channel shows no adaptive cards')
  return sent
}
