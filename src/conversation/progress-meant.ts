// Whether words are about how a case of the guest's stands or came out, and which case that is.
import { before, days, hours } from '../base/clock.ts'
import { type Case, isUnresolved } from '../cases/case.ts'
import { dangerAmong } from '../cases/same-matter.ts'
import { casesOfConversation } from '../cases/list.ts'
import { asksState, surelyAsksState } from './asks-state.ts'
import { onlyDemands } from './demands.ts'
import { saysAllClear, saysSolved, saysUnsolved } from './said-of-outcome.ts'
import type { Heard, Turn } from './turn.ts'
import { PLAINLY } from './understanding.ts'

type Words = Extract<Heard, { kind: 'words' }>

export type Meant =
  | { readonly kind: 'all-clear'; readonly about: Case }
  | { readonly kind: 'state'; readonly about: readonly Case[] }
  | { readonly kind: 'unsolved' | 'solved' | 'demand'; readonly about: Case }
  /** What is still open works again. */
  | { readonly kind: 'mended' }

/** A guest asks after what they raised within a day. */
const ASKED_AFTER = days(1)
/** So long stands the question whether what was put right is. */
const QUESTION_STANDS = hours(48)
/** No more than these are told of at once. */
const MOST = 3

// Who is to hear it depends on what is meant, and so does what they say: it is worked out once.
const meantBy = new WeakMap<Heard, Promise<Meant | undefined>>()

/** What is said of a case's progress; undefined where it is anything else, or there is no such case. */
export function progressMeant(turn: Turn, heard: Heard): Promise<Meant | undefined> {
  const known = meantBy.get(heard) ?? workedOut(turn, heard)
  meantBy.set(heard, known)
  return known
}

async function workedOut(turn: Turn, heard: Heard): Promise<Meant | undefined> {
  if (heard.kind !== 'words' || heard.below) return undefined
  const { text } = heard
  const asks = asksState(text)
  const unsolved = saysUnsolved(text)
  const solved = saysSolved(text)
  const clear = saysAllClear(text)
  const demands = onlyDemands(text)
  if (!asks && !unsolved && !solved && !clear && !demands) return undefined
  const { tx, line, now } = turn
  const recent = await casesOfConversation(tx, line.id, before(now, QUESTION_STANDS))
  const danger = dangerAmong(recent, now)
  if (danger) return clear ? { kind: 'all-clear', about: danger } : undefined
  if (line.takenOver) return undefined
  const open = recent.filter((one) => isUnresolved(one) && one.openedAt > before(now, ASKED_AFTER))
  const asked = Array.isArray(asks) ? open.filter(({ category }) => asks.includes(category)) : open
  const outcome = outcomeOf(heard, recent, open, { unsolved, solved })
  if (outcome) return outcome
  if (solved && !unsolved && open.length > 0 && !isElsewhere(heard)) return { kind: 'mended' }
  const letDown = recent.find(({ kind }) => kind === 'complaint')
  if (demands && letDown) return { kind: 'demand', about: letDown }
  if (!asks || asked.length === 0) return undefined
  if (heard.understood.danger && !surelyAsksState(text)) return undefined
  return { kind: 'state', about: asked.slice(0, MOST) }
}

/** Said of what staff last reported as put right, unless the guest has raised something since. */
function outcomeOf(
  heard: Words,
  recent: readonly Case[],
  open: readonly Case[],
  said: { unsolved: ReturnType<typeof saysUnsolved>; solved: boolean },
): Meant | undefined {
  const [about] = recent
    .filter((one) => one.status === 'resolved' && one.severity > 1)
    .toSorted((one, other) => other.resolvedAt!.getTime() - one.resolvedAt!.getTime())
  if (!about || open.some(({ openedAt }) => openedAt > about.resolvedAt!)) return undefined
  if (said.unsolved && meansUnsolved(heard, about, said.unsolved)) return { kind: 'unsolved', about }
  return said.solved && !said.unsolved && open.length === 0 && !isElsewhere(heard)
    ? { kind: 'solved', about }
    : undefined
}

const isElsewhere = ({ understood: { intent } }: Words): boolean =>
  intent === 'loyalty' || intent === 'privacy' || intent === 'stop' || intent === 'language'

function meansUnsolved(heard: Words, about: Case, how: 'outright' | 'still'): boolean {
  const { text, understood } = heard
  const { intent, category, confidence, source } = understood
  if (asksState(text) === 'bare') return true
  if (isElsewhere(heard) || (intent === 'human' && source === 'rules')) return false
  // A model may hear danger in "it still drips"; words that are danger by the lists are.
  if (understood.danger && (source === 'rules' || how !== 'outright')) return false
  const own =
    confidence >= PLAINLY && category !== null && category !== 'other' && category !== about.category
  if (how === 'outright') return !(own && intent === 'complaint')
  return !own && (intent === null || intent === 'other' || intent === 'complaint')
}
