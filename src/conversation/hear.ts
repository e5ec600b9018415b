// What a message says, as a dialog hears it: a choice however it was made, an answer to what was asked, or words that
// have to be understood. It comes before the turn's transaction, since understanding may take seconds.
import type { HeardContent } from '../messages/content.ts'
import type { Claim } from '../messages/inbox.ts'
import { type Chosen, LONGEST_CHOICE, chosenBy, menusBefore } from '../messages/menu.ts'
import { expected } from './choose-dialog.ts'
import { contextOf } from './context.ts'
import type { Engine } from './engine.ts'
import { readable } from './readable.ts'
import type { Heard } from './turn.ts'
import { typedAnswer } from './typed-answer.ts'

/** What the message says, as a dialog hears it; undefined where nothing was said. */
export async function hear(engine: Engine, taken: Claim): Promise<Heard | undefined> {
  const { content } = taken
  switch (content.kind) {
    case 'photo':
    case 'video':
    case 'document':
      // The words below a photo are words like any other.
      return content.caption && readable(content.caption) !== ''
        ? hearBelow(content.kind, await hearText(engine, taken, content.caption))
        : { kind: 'media', content }
    case 'text':
      return hearText(engine, taken, content.text)
    case 'choice':
      return { kind: 'choice', id: content.id, label: content.label }
    case 'start':
      return { kind: 'start', token: content.token }
    case 'event':
      return { kind: 'event', event: content }
    case 'edited':
    case 'deleted':
    case 'voice':
    case 'sticker':
    case 'location':
    case 'contact':
    case 'unknown':
      return { kind: 'media', content }
  }
  return content satisfies never
}

/** Words below a photo speak of what it shows: thanks that are only guessed are none. */
function hearBelow(below: HeardContent['kind'], heard: Heard | undefined): Heard | undefined {
  if (heard?.kind !== 'words') return heard
  const { understood } = heard
  const guessed = understood.intent === 'thanks' && understood.source === 'local'
  return { ...heard, below, understood: guessed ? { ...understood, intent: null } : understood }
}

async function hearText(engine: Engine, taken: Claim, said: string): Promise<Heard | undefined> {
  const text = readable(said)
  if (text === '') return undefined
  const asked = taken.kind === 'guest' && !taken.takenOver && expected(taken.dialog, text)
  const chosen = (await chosenFromMenu(engine, taken, text)) ?? (await answeredOffer(engine, taken, text))
  // What was asked after a menu goes before the menu: "3" to "which room?" is a room.
  if (chosen && (chosen.from.standing === 'asked' || !asked)) return { kind: 'choice', ...chosen.choice }
  if (asked) return { kind: 'answer', text }
  const lastLanguage = taken.heardLanguage ?? undefined
  const context = isForStaff(taken) || taken.takenOver ? undefined : () => contextOf(engine, taken)
  return { kind: 'words', text, understood: await engine.understand({ text, lastLanguage, context }) }
}

/** Where choices are numbered, a number or a choice's own words are as good as a tap. */
async function chosenFromMenu(
  { store, channels }: Engine,
  { channel, conversationId }: Claim,
  text: string,
): Promise<Chosen | undefined> {
  if (!channels().get(channel)?.numbered || text.length > LONGEST_CHOICE) return undefined
  return chosenBy(text, await menusBefore(store, conversationId))
}

/** A yes or no in words is as good as a tap while nothing else has been said. */
async function answeredOffer(
  { store }: Engine,
  { kind, takenOver, conversationId, dialog: waiting }: Claim,
  text: string,
): Promise<Chosen | undefined> {
  if (kind !== 'guest' || takenOver) return undefined
  return typedAnswer(store, { conversationId, waiting }, text)
}

/** A staff group, a member of staff in a private chat, or someone who gives the code that makes them one. */
export function isForStaff({ kind, staffId, content }: Claim): boolean {
  return kind !== 'guest' || staffId !== null || (content.kind === 'text' && /^\/link\b/.test(content.text))
}
