// Guests who waited in vain: whether a person has to help, and what became of what they said and were told.
import type { Said } from './channels/channel.ts'
import type { Books } from './ledger-of-run.ts'
import type { Expected } from './lives.ts'
import type { Report } from './report.ts'

/** Who waits for something that is a dead letter waits for a person; anybody else must have been answered. */
export function countGuests(
  expected: readonly Expected[],
  { said: spoken }: { said: readonly Said[] },
  books: Books,
): Report['guests'] {
  const { heard, said } = books
  const lines = new Map(heard.map(({ externalId, conversation }) => [externalId, conversation]))
  const dead = said.filter(({ delivery }) => delivery === 'failed')
  const lineOf = ({ externalId }: Expected) => lines.get(externalId ?? '')
  const isForPerson = (one: Expected): boolean =>
    dead.some(({ conversation, address }) => conversation === lineOf(one) || address === one.phone)
  const waiting = expected.filter(({ stuck }) => stuck !== undefined)
  return {
    lives: expected.length,
    waitForPerson: waiting.filter(isForPerson).length,
    stuck: waiting
      .filter((one) => !isForPerson(one))
      .map((one) => `${one.life}: ${one.stuck!.what}; ${courseOf(one, lineOf(one), spoken, books)}`),
    failed: expected.flatMap(({ life, refused }) => (refused === undefined ? [] : [`${life}: ${refused}`])),
  }
}

/** What was written down of a conversation, in seconds since the waiting began. */
function courseOf(
  { stuck, externalId }: Expected,
  line: string | undefined,
  spoken: readonly Said[],
  { trace }: Books,
): string {
  const since = stuck!.since
  const seconds = (at: number) => `${((at - since) / 1000).toFixed(1)} s`
  const acknowledged = spoken.find((one) => one.externalId === externalId)?.acknowledgedAt
  const traced = trace
    .filter(({ conversation }) => conversation === line)
    .map(({ what, at }) => ({ what, after: at.getTime() - performance.timeOrigin - since }))
    .filter(({ after }) => after > -1000)
    .map(({ what, after }) => `${what} ${(after / 1000).toFixed(1)} s`)
  return `from ${(since / 1000).toFixed(1)} s on: acknowledged ${acknowledged === undefined ? 'never' : seconds(acknowledged)}, ${traced.join(', ')}`
}
