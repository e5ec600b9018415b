// Whether a guest speaks of something new, or again of what they have raised before. Pure.
import { type Instant, before, hours, minutes } from '../base/clock.ts'
import { type Case, isUnresolved } from './case.ts'
import type { Category } from './category.ts'
import { isChasing, onlyChases, saysAgain } from './chasing.ts'
import type { Triage } from './triage.ts'

/** An unresolved case takes in more of the same for so long. */
const SAME_SUBJECT = hours(24)
/** Words that name no subject belong to what was raised just before. */
const STILL_MEANT = hours(1)
/** So soon after a cry for help, what does not plainly say something else belongs to it. */
const STILL_IN_DANGER = minutes(10)
/** So long after it was resolved, a guest's word opens a case again. */
const REOPENS = hours(48)

/** How it was heard. isPlain: it surely says a problem or a wish of its own. */
type Heard = { readonly isPlain?: boolean | undefined }

/**
 * The case among a conversation's recent ones (newest first) that a complaint or request goes on about; undefined when
 * it is a new one. A wish is new each time, unless the guest asks where it stays. Danger only ever joins what is about
 * the same subject, or is critical itself; after danger, whatever is said of help that stays away belongs to that.
 */
export function sameMatter(
  recent: readonly Case[],
  { kind, category, severity }: Triage,
  words: string,
  now: Instant,
  { isPlain = true }: Heard = {},
): Case | undefined {
  const open = recent.filter((one) => isUnresolved(one) && one.openedAt > before(now, SAME_SUBJECT))
  const resolved = recent.filter((one) => one.resolvedAt !== null && one.resolvedAt > before(now, REOPENS))
  const [last] = open.filter((one) => one.openedAt > before(now, STILL_MEANT))
  const alike = (one: Case) => one.category === category
  const vague = category === 'other'
  if (severity === 1) return open.find((one) => (alike(one) && !vague) || one.severity === 1)
  const danger = dangerAmong(open, now)
  if (danger && (kind === 'complaint' || (vague && !isPlain))) {
    const named = OF_DANGER.includes(category) || vague
    const waits = onlyChases(words) || (isChasing(words) && !open.some(alike))
    if (named || waits || (!isPlain && danger.openedAt > before(now, STILL_IN_DANGER))) return danger
  }
  if (isChasing(words)) {
    // What a model makes of "nobody comes" is no subject.
    const subjectless = vague || category === 'staff-attitude' || onlyChases(words)
    const named = vague || onlyChases(words) ? undefined : open.find(alike)
    return named ?? (subjectless ? (open[0] ?? resolved[0]) : resolved.find(alike))
  }
  if (kind === 'request') return undefined
  const again = saysAgain(words) && (vague || !isPlain) ? resolved[0] : undefined
  if (vague) return open.find((one) => alike(one) && one.kind === 'complaint') ?? last ?? again
  return open.find(alike) ?? resolved.find((one) => alike(one) && one.kind === 'complaint') ?? again
}

/** Help that stays away is spoken of as a matter of safety, or of the staff. */
const OF_DANGER: readonly Category[] = ['safety-and-security', 'staff-attitude']

/** A cry for help is still being spoken of for so long. */
const SPOKEN_OF = hours(3)

/** The critical case among these (newest first) that a guest in danger still speaks of, if any. */
export const dangerAmong = <One extends Case>(recent: readonly One[], now: Instant): One | undefined =>
  recent.find((one) => one.severity === 1 && isUnresolved(one) && one.openedAt > before(now, SPOKEN_OF))

/** The case that something which a guest shows belongs to: the last that is spoken of, where it shows no other problem. */
export function shownMatter(
  recent: readonly Case[],
  { category }: Pick<Triage, 'category'>,
  now: Instant,
  { isPlain = true }: Heard = {},
): Case | undefined {
  const open = recent.filter((one) => isUnresolved(one) && one.openedAt > before(now, SAME_SUBJECT))
  return isPlain && category !== 'other' ? open.find((one) => one.category === category) : open[0]
}
