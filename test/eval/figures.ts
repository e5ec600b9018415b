// Figures of understanding: shares in percent, each with its 95 % interval and the number of messages it stands on.
import { INTENTS, type Understanding } from '../../src/conversation/understanding.ts'
import type { Example, Peril } from '../../src/nlu/local/corpus.ts'

export type Heard = { readonly example: Example; readonly heard: Understanding; readonly ms: number }
export type PerilHeard = { readonly peril: Peril; readonly text: string; readonly danger: boolean }

/** A share in percent, its Wilson interval at 95 %, and of how many. */
export type Share = {
  readonly percent: number
  readonly from: number
  readonly to: number
  readonly n: number
}

export type Figures = ReturnType<typeof figuresOf>

/** What the issue of quality is measured by. A message left open counts as wrong for accuracy and recall. */
export function figuresOf(all: readonly Heard[], perils: readonly PerilHeard[]) {
  const complaints = all.filter(({ example }) => example.intent === 'complaint')
  const called = all.filter(({ heard }) => heard.intent === 'complaint')
  const cases = all.filter((one) => isRight(one) && one.example.category !== null)
  const urgent = all.filter(({ example }) => example.intent === 'stop' || example.intent === 'human')
  const times = all.map(({ ms }) => ms).sort((one, other) => one - other)
  return {
    shares: {
      'language accuracy': share(all, ({ example, heard }) => heard.language === example.language),
      'intent accuracy': share(all, isRight),
      abstained: share(all, ({ heard }) => heard.intent === null),
      'complaint recall': share(complaints, isRight),
      'complaint precision': share(called, isRight),
      'category accuracy': share(cases, ({ example, heard }) => heard.category === example.category),
      'stop or a person': share(urgent, isRight),
      'danger recall': share(only(perils, 'danger'), ({ danger }) => danger),
      'false alarms at idioms': share(only(perils, 'harmless'), ({ danger }) => danger),
      'false alarms at the rest': share(
        all.filter(({ example }) => example.category !== 'safety-and-security'),
        ({ heard }) => heard.danger,
      ),
    } satisfies Record<string, Share>,
    'macro F1': macroF1(all),
    'ms (median)': rounded(times[Math.floor(times.length / 2)] ?? 0, 2),
    'ms (99 %)': rounded(times[Math.floor(times.length * 0.99)] ?? 0, 2),
  }
}

export type ShareName = keyof Figures['shares']

/** Of these shares the smaller is the better. */
export const SMALLER_IS_BETTER: ReadonlySet<ShareName> = new Set([
  'abstained',
  'false alarms at idioms',
  'false alarms at the rest',
])

export const isRight = ({ example, heard }: Heard): boolean => heard.intent === example.intent

const only = (perils: readonly PerilHeard[], peril: Peril): PerilHeard[] =>
  perils.filter((one) => one.peril === peril)

function share<One>(all: readonly One[], holds: (one: One) => boolean): Share {
  return wilson(all.filter(holds).length, all.length)
}

const Z = 1.959964

/** Share and interval in percent (Wilson 1927), to one decimal; of nothing, everything is possible. */
export function wilson(part: number, n: number): Share {
  if (n === 0) return { percent: 0, from: 0, to: 100, n }
  const p = part / n
  const middle = (p + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n)
  const reach = (Z / (1 + Z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2))
  return {
    percent: rounded(100 * p, 1),
    from: rounded(Math.max(0, 100 * (middle - reach)), 1),
    to: rounded(Math.min(100, 100 * (middle + reach)), 1),
    n,
  }
}

function macroF1(all: readonly Heard[]): number {
  const scores = INTENTS.map((intent) => {
    const truly = all.filter(({ example }) => example.intent === intent).length
    const called = all.filter(({ heard }) => heard.intent === intent).length
    const both = all.filter((one) => isRight(one) && one.example.intent === intent).length
    return truly + called === 0 ? 0 : (2 * both) / (truly + called)
  })
  return rounded((100 * scores.reduce((sum, score) => sum + score, 0)) / scores.length, 1)
}

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals))
