// The way in: was every acknowledged message handled exactly once, and in order?
import type { Said } from './channels/channel.ts'
import type { Books } from './ledger-of-run.ts'

export type MessageCounts = {
  readonly acknowledged: number
  /** Of those: handled exactly once. */
  readonly handledOnce: number
  readonly lost: number
  readonly unhandled: number
  readonly handledTwice: number
  /** Stored under one id more than once. */
  readonly storedTwice: number
  /** Stored, though nobody said it. */
  readonly unexplained: number
  /** Pairs of one person's messages whose turns were taken in another order than they were said in. */
  readonly outOfOrder: number
  /** Things that happened (an invitation that was due) and had a turn of their own. */
  readonly events: number
  /** Turns of guests that said nothing at all. */
  readonly unanswered: number
  /** Turns that had to be begun again because their worker failed or died. */
  readonly begunAgain: number
}

/** Counts what people said against what was stored and settled. */
export function countMessages(said: readonly Said[], { heard, trace }: Books): MessageCounts {
  const rows = Map.groupBy(heard, ({ externalId }) => externalId)
  const turns = Map.groupBy(
    trace.filter(({ what }) => what === 'handled'),
    ({ subject }) => subject,
  )
  const spoken = Map.groupBy(
    trace.filter(({ what }) => what === 'said'),
    ({ xid }) => xid,
  )
  const acknowledged = said.filter(({ acknowledgedAt }) => acknowledgedAt !== undefined)
  const ids = new Set(acknowledged.map(({ externalId }) => externalId))
  const known = new Set(said.map(({ externalId }) => externalId))
  const stored = [...ids].flatMap((id) => rows.get(id) ?? [])
  const timesHandled = (id: string): number => turns.get(id)?.length ?? 0
  const own = heard.filter(({ author }) => author === 'guest')

  /** How often neighbours in the order in which one person spoke had their turns the other way round. */
  function inversions(): number {
    let found = 0
    const place = (id: string): number | undefined => turns.get(rows.get(id)?.[0]?.id ?? '')?.[0]?.n
    for (const theirs of Map.groupBy(acknowledged, ({ visitor }) => visitor).values()) {
      const places = theirs
        .toSorted((a, b) => a.at - b.at)
        .flatMap(({ externalId }) => place(externalId) ?? [])
      found += places.filter((n, index) => index > 0 && n < places[index - 1]!).length
    }
    return found
  }

  return {
    acknowledged: ids.size,
    handledOnce: stored.filter(({ id, handledAt }) => handledAt && timesHandled(id) === 1).length,
    lost: [...ids].filter((id) => !rows.has(id)).length,
    unhandled: heard.filter(({ handledAt }) => !handledAt).length,
    handledTwice: heard.filter(({ id }) => timesHandled(id) > 1).length,
    storedTwice: [...rows].filter(([id, same]) => known.has(id) && same.length > 1).length,
    unexplained: own.filter(({ externalId }) => !known.has(externalId)).length,
    outOfOrder: inversions(),
    events: heard.length - own.length,
    unanswered: own.filter(({ id }) => {
      const [turn] = turns.get(id) ?? []
      return turn !== undefined && !spoken.has(turn.xid)
    }).length,
    begunAgain: heard.reduce((sum, { attempts }) => sum + attempts, 0),
  }
}
