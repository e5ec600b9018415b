// Figures of understanding: shares in percent to one decimal, always beside the number of messages they stand on.
import { INTENTS, type Understanding } from '../../src/conversation/understanding.ts'
import type { Example } from '../../src/nlu/local/corpus.ts'

export type Heard = { readonly example: Example; readonly heard: Understanding; readonly ms: number }
type Alarm = { readonly danger: boolean }

/** What the issue of quality is measured by. An abstained message counts as wrong for accuracy and recall. */
export function figuresOf(
  language: string,
  all: readonly Heard[],
  dangers: readonly Alarm[],
  harmless: readonly Alarm[],
) {
  const answered = all.filter(({ heard }) => heard.intent !== null)
  const right = all.filter(isRight)
  const complaints = all.filter(({ example }) => example.intent === 'complaint')
  const called = all.filter(({ heard }) => heard.intent === 'complaint')
  const cases = right.filter(({ example }) => example.category !== null)
  const urgent = all.filter(({ example }) => example.intent === 'stop' || example.intent === 'human')
  const times = all.map(({ ms }) => ms).sort((one, other) => one - other)
  return {
    language,
    n: all.length,
    'language accuracy': share(
      all.filter(({ example, heard }) => heard.language === example.language).length,
      all.length,
    ),
    'intent accuracy': share(right.length, all.length),
    'of answered': share(right.length, answered.length),
    'macro F1': macroF1(all),
    'complaint recall': share(called.filter(isRight).length, complaints.length),
    'complaint precision': share(called.filter(isRight).length, called.length),
    'category accuracy': share(
      cases.filter(({ example, heard }) => heard.category === example.category).length,
      cases.length,
    ),
    'category n': cases.length,
    'stop or human': share(urgent.filter(isRight).length, urgent.length),
    abstained: share(all.length - answered.length, all.length),
    'danger recall': share(dangers.filter(({ danger }) => danger).length, dangers.length),
    'danger n': dangers.length,
    'false alarms (idioms)': share(harmless.filter(({ danger }) => danger).length, harmless.length),
    'false alarms (all else)': share(all.filter(({ heard }) => heard.danger).length, all.length),
    'ms (median)': Number((times[Math.floor(times.length / 2)] ?? 0).toFixed(2)),
    'ms (99%)': Number((times[Math.floor(times.length * 0.99)] ?? 0).toFixed(2)),
  }
}

const isRight = ({ example, heard }: Heard): boolean => heard.intent === example.intent

const share = (part: number, whole: number): number => Number(((100 * part) / Math.max(1, whole)).toFixed(1))

function macroF1(all: readonly Heard[]): number {
  const scores = INTENTS.map((intent) => {
    const truly = all.filter(({ example }) => example.intent === intent).length
    const called = all.filter(({ heard }) => heard.intent === intent).length
    const both = all.filter(
      ({ example, heard }) => example.intent === intent && heard.intent === intent,
    ).length
    return truly + called === 0 ? 0 : (2 * both) / (truly + called)
  })
  return Number(((100 * scores.reduce((sum, score) => sum + score, 0)) / scores.length).toFixed(1))
}
