// A span of time as a manager reads it.
import type { Words } from '../words.tsx'

/** Minutes up to two hours, then hours. */
export function lasting(words: Words, minutes: number | null): string {
  if (minutes === null) return '–'
  return minutes < 120
    ? words('dashboard.minutes', { n: Math.round(minutes) })
    : words('dashboard.hours', { n: Math.round(minutes / 6) / 10 })
}
