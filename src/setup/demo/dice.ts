// Chance that falls the same way every time, so that two demonstrations of one day are alike. Pure.
import type { Instant } from '../../base/clock.ts'

export type Dice = {
  /** From 0 to 1, 1 excluded. */
  readonly next: () => number
  /** A whole number, both ends included. */
  readonly int: (low: number, high: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  /** One of the keys, in proportion to its weight. */
  readonly weighted: <K extends string>(weights: Readonly<Record<K, number>>) => K
  readonly normal: (mean: number, deviation: number) => number
  readonly shuffled: <T>(list: readonly T[]) => T[]
  /** An id of that moment, as newId makes it. */
  readonly id: <I extends string>(at: Instant) => I
}

/** Each part of the demonstration has dice of its own, so that a change in one leaves the others as they are. */
export function dice(part: string): Dice {
  let state = seedOf(part)
  // Mulberry32 (Tommy Ettinger).
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const hex = (length: number) =>
    Math.floor(next() * 16 ** length)
      .toString(16)
      .padStart(length, '0')
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => list[int(0, list.length - 1)]!,
    weighted(weights) {
      const entries = Object.entries(weights) as [keyof typeof weights, number][]
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      return (entries.find(([, weight]) => (left -= weight) < 0) ?? entries.at(-1)!)[0]
    },
    // Box and Muller 1958.
    normal: (mean, deviation) =>
      mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    shuffled(list) {
      const mixed = [...list]
      for (let n = mixed.length - 1; n > 0; n -= 1) {
        const other = int(0, n)
        ;[mixed[n], mixed[other]] = [mixed[other]!, mixed[n]!]
      }
      return mixed
    },
    id<I extends string>(at: Instant) {
      const time = at.getTime().toString(16).padStart(12, '0')
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${'89ab'[int(0, 3)]}${hex(3)}-${hex(6)}${hex(6)}` as I
    },
  }
}

/** FNV-1a, 32 bits. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (let n = 0; n < text.length; n += 1) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193)
  return hash
}
