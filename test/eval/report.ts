// Figures as a person reads them, the errors behind them, and how they compare with those that were committed.
import { isRight, SMALLER_IS_BETTER, type Figures, type Share, type ShareName } from './figures.ts'
import type { HeardIn } from './hear.ts'

export type ByLanguage = Readonly<Record<string, Figures>>

const NAMES = (figures: Figures): ShareName[] => Object.keys(figures.shares) as ShareName[]

const shown = ({ percent, from, to, n }: Share): string => `${percent} % (${from}-${to}, n=${n})`

/** One row a figure, one column a language. */
export function tableOf(figures: ByLanguage): Record<string, Record<string, string | number>> {
  const rows: Record<string, Record<string, string | number>> = {}
  for (const [language, found] of Object.entries(figures)) {
    for (const name of NAMES(found)) (rows[name] ??= {})[language] = shown(found.shares[name])
    for (const name of ['macro F1', 'ms (median)', 'ms (99 %)'] as const)
      (rows[name] ??= {})[language] = found[name]
  }
  return rows
}

/** A sentence for each share that has left its committed interval in the wrong direction. */
export function worseThan(committed: ByLanguage, now: ByLanguage): string[] {
  return Object.entries(committed).flatMap(([language, before]) => {
    const after = now[language]
    if (after === undefined) return [`${language} is no longer measured`]
    return NAMES(before).flatMap((name) => {
      const [was, is] = [before.shares[name], after.shares[name]]
      const worse = SMALLER_IS_BETTER.has(name) ? is.percent > was.to : is.percent < was.from
      return worse ? [`${language}, ${name}: ${shown(is)}, was ${shown(was)}`] : []
    })
  })
}

/** A line for each message that was understood wrongly or left open, the surest mistakes first. */
export function errorsIn({ heard, perils }: HeardIn): string[] {
  const wrong = heard
    .map((one) => ({ ...one, problems: problemsOf(one) }))
    .filter(({ problems }) => problems.length > 0)
    .sort((one, other) => other.heard.confidence - one.heard.confidence)
    .map(({ example, heard: { confidence }, problems }) => {
      return `${confidence.toFixed(2)} ${problems.join(', ')}: ${example.text}`
    })
  const misheard = perils
    .filter(({ peril, danger }) => (peril === 'danger') !== danger)
    .map(({ text, danger }) => `${danger ? 'false alarm' : 'danger missed'}: ${text}`)
  return [...wrong, ...misheard]
}

function problemsOf(one: HeardIn['heard'][number]): string[] {
  const { example, heard } = one
  return [
    !isRight(one) && `${example.intent} -> ${heard.intent ?? `(${heard.guess})`}`,
    isRight(one) && heard.category !== example.category && `${example.category} -> ${heard.category}`,
    heard.language !== example.language && `${example.language} -> ${heard.language}`,
    heard.danger && example.category !== 'safety-and-security' && 'false alarm',
  ].filter((problem) => problem !== false)
}
