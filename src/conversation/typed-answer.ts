// An offer that is answered in words where it could have been tapped: yes, no, or the number of the choice.
import type { ConversationId } from '../base/ids.ts'
import { type Chosen, LONGEST_CHOICE, chosenBy, menusBefore } from '../messages/menu.ts'
import type { Store } from '../store/database.ts'
import { saidYesOrNo } from './yes-or-no.ts'

/** The choices that mean yes and no, of those offers that ask for one. */
const YES = 'question/pass-on'
const NO = 'question/leave'

/**
 * What a text chooses of an offer that is the last thing we said; undefined where it says something else, or more has
 * been said since: a bare "ok" then answers that. `waiting` is the stored stack of dialogs.
 */
export async function typedAnswer(
  store: Store,
  { conversationId, waiting }: { readonly conversationId: ConversationId; readonly waiting: unknown },
  text: string,
): Promise<Chosen | undefined> {
  if (text.length > LONGEST_CHOICE || !waitsForAnswer(waiting)) return undefined
  const menus = await menusBefore(store, conversationId)
  const from = menus.find(({ standing, choices }) => {
    const ids = choices.map(({ id }) => id)
    return standing === 'asked' && ids.includes(YES) && ids.includes(NO)
  })
  if (!from) return undefined
  const said = saidYesOrNo(text)
  const wanted = said === 'yes' ? YES : said === 'no' ? NO : undefined
  const choice = from.choices.find(({ id }) => id === wanted)
  return choice ? { choice, from } : chosenBy(text, [from])
}

const waitsForAnswer = (waiting: unknown): boolean =>
  Array.isArray(waiting) && waiting.some((frame: { dialog?: unknown } | null) => frame?.dialog === 'question')
