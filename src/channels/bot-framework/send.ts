// The way out: to the connector that speaks for a chat, in as many messages as the text needs.
import { type Clock, type Duration, seconds } from '../../base/clock.ts'
import { type Channel, type Outgoing, SendFailure } from '../../messages/channel.ts'
import type { Store } from '../../store/database.ts'
import { openInParts } from '../in-parts.ts'
import { type Tokens, UNTIL_CONFIGURED } from './access-token.ts'
import { TEAMS } from './activity.ts'
import type { Adapter } from './adapter.ts'
import { TokenRefused } from './carry.ts'
import { type BotMessage, compose } from './compose.ts'
import type { PhotoLinks } from './photo-link.ts'
import { type Reference, findReference, isTeamsChannel } from './reference.ts'

export type Sender = {
  readonly adapter: () => Promise<Adapter>
  readonly tokens: Tokens
  readonly store: Store
  readonly photos: PhotoLinks
  readonly publicUrl: string
  readonly clock: Clock
  /** A connector took a message, or refuses our token even when it is new. */
  readonly noteTaken: () => void
  readonly noteRefused: () => void
}

/** A team to which the app has not been added yet. */
const UNTIL_ADDED: Duration = seconds(60)

type Activity = BotMessage | { readonly type: 'typing' }

/** Sends messages; one whose later parts failed goes on where it stopped when it is tried again. */
export function openSender(sender: Sender): Required<Pick<Channel, 'send' | 'typing'>> {
  const { store, tokens, photos, publicUrl, clock } = sender
  const inParts = openInParts<string>(clock)
  let suspect = false

  async function send({ id, address, content, language, photo }: Outgoing): Promise<{ receipt: string }> {
    const started = clock()
    const reference = await reach(store, address)
    const { channelId } = reference
    const shown =
      photo && content.photo ? { url: await photos.to(content.photo), mediaType: photo.mediaType } : undefined
    const parts = compose(content, { channelId, language, publicUrl, photo: shown })
    const gone = await inParts(id, parts, (part) => post(reference, { ...part, locale: language }), started)
    return { receipt: gone.join(',') }
  }

  async function post(reference: Reference, activity: Activity & { locale?: string }): Promise<string> {
    // Asked for first: without a token nothing is handed over.
    await tokens.current()
    const connector = await (await sender.adapter()).connectorTo(reference.serviceUrl)
    try {
      const whole = { ...activity, ...addressed(reference) }
      const { id } = await connector.conversations.sendToConversation(
        reference.conversationId,
        whole as never,
      )
      suspect = false
      sender.noteTaken()
      return id ?? ''
    } catch (error) {
      if (error instanceof TokenRefused) throw refused(error)
      if (error instanceof SendFailure) throw error
      // It was taken, and the answer is none that the library understands.
      throw new SendFailure(
        { kind: 'unsure' },
        `The connector answered with something else: ${String(error)}`,
      )
    }
  }

  /** The first time another token is tried; a new one that is refused too is a matter of configuration. */
  function refused({ message }: TokenRefused): SendFailure {
    tokens.forget()
    const again = suspect
    suspect = true
    if (again) sender.noteRefused()
    return new SendFailure({ kind: 'wait', ms: again ? UNTIL_CONFIGURED : 0 }, message)
  }

  return {
    send,
    typing(address) {
      findReference(store, address)
        .then((reference) => reference && post(reference, { type: 'typing' }))
        .catch(() => undefined)
    },
  }
}

async function reach(store: Store, address: string): Promise<Reference> {
  const reference = await findReference(store, address)
  if (reference) return reference
  throw isTeamsChannel(address)
    ? new SendFailure({ kind: 'wait', ms: UNTIL_ADDED }, 'Add the app to the team in Microsoft Teams first')
    : new SendFailure({ kind: 'refused' }, 'Microsoft has told of no such chat')
}

/** Who speaks to whom; Teams also wants to know in which organisation. */
const addressed = ({ channelId, conversationId, tenantId, botId, userId }: Reference) => ({
  channelId,
  from: { id: botId },
  ...(userId ? { recipient: { id: userId } } : {}),
  conversation: {
    id: conversationId,
    ...(tenantId ? { tenantId } : {}),
    ...(userId ? {} : { isGroup: true }),
  },
  ...(channelId === TEAMS && tenantId ? { channelData: { tenant: { id: tenantId } } } : {}),
})
