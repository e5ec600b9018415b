// The way out: did every reply arrive, how often, in which order, and what explains each repetition?
import type { Arrived } from './channels/channel.ts'
import type { Shown } from './channels/web-channel.ts'
import type { Said } from './channels/channel.ts'
import type { Passage } from './gate.ts'
import type { Books, OutRow } from './ledger-of-run.ts'
import type { Wrong } from './mischief.ts'

export type ReplyCounts = {
  /** Everything we said: to guests, staff, groups, telephones. */
  readonly said: number
  /** Fetched by whoever reads there, not sent. */
  readonly pulled: number
  readonly delivered: number
  /** Marked as sent, though the stand-in never took it. */
  readonly falselySent: number
  readonly stillWaiting: number
  /** Failed, for a person to decide; and of those, how many had arrived after all. */
  readonly deadLetters: number
  readonly deadLettersArrived: number
  /** Dead letters with fewer than two attempts whose end nobody knows. */
  readonly deadTooSoon: number
  /** Messages that arrived more than once, and the most copies of one. */
  readonly repeated: number
  readonly mostCopies: number
  /** Copies beyond the first, by what fell between the send and its mark. */
  readonly copiesByKill: number
  readonly copiesByOutage: number
  readonly copiesByRestart: number
  readonly copiesUnexplained: number
  /** What is known of each that nothing explains. */
  readonly remarks: readonly string[]
  /** Things that arrived and were never said. */
  readonly strange: number
  /** Neighbours in a guest's conversation that arrived the other way round. */
  readonly outOfOrder: number
  /** To staff: sent while something more urgent had been waiting for a second. */
  readonly urgentOvertaken: number
  /** Browsers of the web chat that were shown something twice, not at all, or in another order. */
  readonly browsersWrong: number
}

export type OutEvidence = {
  readonly arrived: readonly Arrived[]
  readonly passages: readonly Passage[]
  readonly wrongs: readonly Wrong[]
  readonly shown: readonly Shown[]
  readonly said: readonly Said[]
}

type Copy = { readonly arrival: Arrived; readonly place: number; readonly marked: boolean }

export function countReplies(books: Books, evidence: OutEvidence): ReplyCounts {
  const { said } = books
  const pushed = said.filter(({ pulled }) => !pulled)
  const { copies, strange, missing } = matchCopies(pushed, evidence, beginnings(books))
  const extras = [...copies.values()].flatMap((all) => extraOf(all))
  const causes = extras.map(({ arrival }) => causeOf(arrival, evidence))
  const failed = said.filter(({ delivery }) => delivery === 'failed')
  const count = (cause: Cause | undefined): number => causes.filter((one) => one === cause).length
  return {
    said: said.length,
    pulled: said.length - pushed.length,
    delivered: said.filter(({ delivery }) => delivery === 'sent').length,
    falselySent: missing,
    stillWaiting: said.filter(({ delivery }) => delivery === 'queued' || delivery === 'held').length,
    deadLetters: failed.length,
    deadLettersArrived: failed.filter(({ id }) => (copies.get(id)?.length ?? 0) > 0).length,
    deadTooSoon: failed.filter(({ unsure }) => unsure < 2).length,
    repeated: [...copies.values()].filter((all) => all.length > 1).length,
    mostCopies: Math.max(0, ...[...copies.values()].map((all) => all.length)),
    copiesByKill: count('kill'),
    copiesByOutage: count('outage'),
    copiesByRestart: count('restart'),
    copiesUnexplained: count(undefined),
    remarks: [
      ...extras.flatMap(({ arrival }, n) => (causes[n] ? [] : [remark(arrival, evidence)])),
      ...said
        .filter(({ id }) => (copies.get(id)?.length ?? 0) > 2)
        .flatMap(({ id }) => copies.get(id)!.map(({ arrival }) => `of three: ${remark(arrival, evidence)}`)),
      ...tally(failed.map(({ channel, kind, failure }) => `dead letter (${channel}, ${kind}): ${failure}`)),
    ],
    strange: strange.length,
    outOfOrder: outOfOrder(pushed, copies),
    urgentOvertaken: urgentOvertaken(books),
    browsersWrong: evidence.shown.filter((one) => !showsAll(one, books, evidence.said)).length,
  }
}

/** All copies but the one that was marked; where none was marked, as with a dead letter, all but the first. */
function extraOf(all: readonly Copy[]): Copy[] {
  const kept = all.find(({ marked }) => marked) ?? all[0]
  return all.filter((copy) => copy !== kept)
}

/** When sends of each message were begun, in ms since 1970. */
function beginnings({ trace }: Books): ReadonlyMap<string, readonly number[]> {
  const begun = trace.filter(({ what }) => what === 'begun')
  const bySubject = Map.groupBy(begun, ({ subject }) => subject)
  return new Map([...bySubject].map(([id, all]) => [id, all.map(({ at }) => at.getTime())]))
}

/**
 * What arrived, given to the messages that it is a copy of: by receipt, else to that of the same words in the same chat
 * of which a send was begun last before.
 */
function matchCopies(
  rows: readonly OutRow[],
  { arrived, passages }: Pick<OutEvidence, 'arrived' | 'passages'>,
  begun: ReadonlyMap<string, readonly number[]>,
) {
  const copies = new Map<string, Copy[]>()
  const add = (id: string, copy: Copy) => void copies.set(id, [...(copies.get(id) ?? []), copy])
  const places = new Map(arrived.map((arrival, place) => [`${arrival.channel} ${arrival.receipt}`, place]))
  const taken = new Set<number>()
  let missing = 0
  for (const { id, channel, address, delivery, receipt } of rows) {
    if (delivery !== 'sent') continue
    const place = places.get(`${channel} ${receipt?.split(',').at(-1)}`)
    const arrival = place === undefined ? undefined : arrived[place]
    if (place === undefined || arrival?.address !== address) missing += 1
    else {
      taken.add(place)
      add(id, { arrival, place, marked: true })
    }
  }
  const strange: Arrived[] = []
  for (const [place, arrival] of arrived.entries()) {
    if (taken.has(place)) continue
    const cameAt = performance.timeOrigin + (passageOf(arrival, passages)?.cameAt ?? -Infinity)
    const lastBegun = ({ id }: OutRow): number =>
      Math.max(-Infinity, ...(begun.get(id) ?? []).filter((at) => at <= cameAt))
    const row = rows
      .filter(({ channel, address }) => channel === arrival.channel && address === arrival.address)
      .filter(({ text }) => arrival.text.startsWith(text.slice(0, 60)))
      .filter((one) => lastBegun(one) > -Infinity)
      .toSorted((a, b) => lastBegun(b) - lastBegun(a))[0]
    if (row) add(row.id, { arrival, place, marked: false })
    else strange.push(arrival)
  }
  for (const all of copies.values()) all.sort((a, b) => a.place - b.place)
  return { copies, strange, missing }
}

type Cause = 'kill' | 'outage' | 'restart'

/** The longest that a worker tries to mark what it sent, in milliseconds. */
const MARKING = 20_000

/** What fell between the send of this copy and its mark. */
function causeOf(arrival: Arrived, { passages, wrongs }: OutEvidence): Cause | undefined {
  const passage = passageOf(arrival, passages)
  if (!passage) return undefined
  const { run, cameAt, takenAt, answeredAt } = passage
  const within = (at: number, until: number) => at <= takenAt + MARKING && until >= cameAt
  // Whoever sent it may have died before it came: then it was on its way.
  if (run?.killed && run.endedAt !== undefined && run.endedAt <= takenAt + MARKING) return 'kill'
  const overlapping = wrongs.filter((wrong) => 'until' in wrong && within(wrong.at, wrong.until))
  if (overlapping.some(({ kind }) => kind === 'restart')) return 'restart'
  const broken = overlapping.some((wrong) => wrong.kind === 'outage' && wrong.channel === arrival.channel)
  return answeredAt === undefined && broken ? 'outage' : undefined
}

const tally = (lines: readonly string[]): string[] =>
  [...Map.groupBy(lines, (line) => line)].map(([line, all]) => `${all.length} x ${line}`)

function remark(arrival: Arrived, { passages }: OutEvidence): string {
  const passage = passageOf(arrival, passages)
  const { run, takenAt, answeredAt } = passage ?? {}
  const since = (at: number | undefined) => (at === undefined ? 'never' : `${Math.round(at - takenAt!)} ms`)
  return passage
    ? `copy to ${arrival.address} at ${Math.round(takenAt!)}: answered after ${since(answeredAt)}, run ended after ${since(run?.endedAt)}, killed ${run?.killed}`
    : `copy to ${arrival.address} that never passed a gate`
}

const passageOf = (arrival: Arrived, passages: readonly Passage[]): Passage | undefined =>
  passages.find(({ channel, answer }) => channel === arrival.channel && receiptIn(answer) === arrival.receipt)

function receiptIn(answer: string): string {
  const { id, result } = JSON.parse(answer) as { id?: string; result?: { message_id?: number } }
  return String(id ?? result?.message_id)
}

/** In a guest's conversation each message, all its copies, comes after the one before. */
function outOfOrder(rows: readonly OutRow[], copies: ReadonlyMap<string, readonly Copy[]>): number {
  let found = 0
  const guests = rows.filter(({ kind }) => kind === 'guest')
  for (const line of Map.groupBy(guests, ({ conversation }) => conversation).values()) {
    let last = -1
    for (const { id } of line) {
      const all = copies.get(id) ?? []
      if (all.some(({ place }) => place < last)) found += 1
      last = Math.max(last, ...all.map(({ place }) => place))
    }
  }
  return found
}

/** A second in which a send that was about to begin may not have seen what came in between. */
const MOMENT = 1000

function urgentOvertaken({ said, trace }: Books): number {
  const rows = new Map(said.map((row) => [row.id, row]))
  const lines = new Map<string, Map<string, number>>()
  let found = 0
  for (const { what, subject, conversation, at } of trace) {
    const row = rows.get(subject)
    if (!row || !conversation || row.kind === 'guest') continue
    const waiting = lines.get(conversation) ?? new Map<string, number>()
    lines.set(conversation, waiting)
    if (what === 'said' || what === 'queued') waiting.set(subject, at.getTime())
    else if (what === 'sent' || what === 'failed' || what === 'held') waiting.delete(subject)
    else if (what === 'begun') {
      const overtakes = [...waiting].some(
        ([id, since]) => rows.get(id)!.urgency < row.urgency && at.getTime() - since > MOMENT,
      )
      if (overtakes) found += 1
    }
  }
  return found
}

/** A browser is shown each message of its conversation once, in the order of their places. */
function showsAll({ visitor, events }: Shown, { heard, said }: Books, people: readonly Said[]): boolean {
  const mine = new Set(people.filter((one) => one.visitor === visitor).map(({ externalId }) => externalId))
  const conversation = heard.find(({ externalId }) => mine.has(externalId))?.conversation
  const replies = said.filter((row) => row.conversation === conversation).map(({ id }) => id)
  const shown = events.filter(({ from }) => from !== 'guest').map(({ id }) => id)
  return JSON.stringify(replies) === JSON.stringify(shown)
}
