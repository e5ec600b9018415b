// Chance that can be repeated: the same seed throws the same dice.

export type Dice = {
  /** From 0 up to, not including, 1. */
  roll(): number
  /** True with this probability. */
  chance(probability: number): boolean
  /** From low up to, not including, high. */
  between(low: number, high: number): number
  pick<T>(things: readonly T[]): T
  /** Dice of their own, so that who throws how often elsewhere changes nothing here. */
  for(name: string): Dice
}

/** A generator of 32 bits of state (mulberry32); good enough for mischief. */
export function dice(seed: number): Dice {
  let state = seed >>> 0
  function roll(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    roll,
    chance: (probability) => roll() < probability,
    between: (low, high) => low + roll() * (high - low),
    pick: (things) => things[Math.floor(roll() * things.length)]!,
    for: (name) => dice(hash(`${seed}:${name}`)),
  }
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const unit of Buffer.from(text)) value = Math.imul(value ^ unit, 0x01000193)
  return value >>> 0
}
