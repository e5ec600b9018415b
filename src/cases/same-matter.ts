// Whether a guest speaks of something new, or again of what they have raised before. Pure.
import { type Instant, before, hours } from '../base/clock.ts'
import { type Case, isUnresolved } from './case.ts'
import { isChasing, onlyChases } from './chasing.ts'
import type { Triage } from './triage.ts'

/** An unresolved case takes in more of the same for so long. */
const SAME_SUBJECT = hours(24)
/** Words that name no subject belong to what was raised just before. */
const STILL_MEANT = hours(1)
/** So long after it was resolved, a guest's word opens a case again. */
const REOPENS = hours(48)

/**
 * The case among a conversation's recent ones (newest first) that a complaint or request goes on about; undefined when
 * it is a new one. A wish is new each time, unless the guest asks where it stays. Danger only ever joins what is about
 * the same subject, or is critical itself.
 */
export function sameMatter(
  recent: readonly Case[],
  { kind, category, severity }: Triage,
  words: string,
  now: Instant,
): Case | undefined {
  const open = recent.filter((one) => isUnresolved(one) && one.openedAt > before(now, SAME_SUBJECT))
  const resolved = recent.filter((one) => one.resolvedAt !== null && one.resolvedAt > before(now, REOPENS))
  const [last] = open.filter((one) => one.openedAt > before(now, STILL_MEANT))
  const alike = (one: Case) => one.category === category
  const vague = category === 'other'
  if (severity === 1) return open.find((one) => (alike(one) && !vague) || one.severity === 1)
  if (isChasing(words)) {
    // What a model makes of "nobody comes" is no subject.
    const subjectless = vague || category === 'staff-attitude' || onlyChases(words)
    const named = vague || onlyChases(words) ? undefined : open.find(alike)
    return named ?? (subjectless ? (open[0] ?? resolved[0]) : resolved.find(alike))
  }
  if (kind === 'request') return undefined
  if (vague) return open.find((one) => alike(one) && one.kind === 'complaint') ?? last
  return open.find(alike) ?? resolved.find((one) => alike(one) && one.kind === 'complaint')
}
