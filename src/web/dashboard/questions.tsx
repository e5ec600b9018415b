// Each question: how its ratings are spread, their mean, and how many were satisfied.
import type { Language } from '../../base/locale.ts'
import { isPhraseKey } from '../../phrases/phrases.ts'
import { Spread, reachOf } from '../charts/spread.tsx'
import { type Words, useWords } from '../words.tsx'
import { type DashboardFigures, percent, tenth } from './view.ts'

export const Questions = ({
  figures: { summary, spreads },
  language,
}: {
  figures: DashboardFigures
  language: Language
}) => {
  const words = useWords()
  if (summary.questions.length === 0) return <p class="empty">{words('dashboard.nothing')}</p>
  const reach = Math.max(...spreads.map(({ counts }) => reachOf(counts)))
  return (
    <ul class="questions">
      {summary.questions.map(({ key, mean, low, high, n }) => {
        const counts = spreads.find(({ question }) => question === key)?.counts
        const satisfied = counts ? (counts[3] + counts[4]) / n : null
        const told = words('dashboard.mean', { mean: tenth(mean), low: tenth(low), high: tenth(high), n })
        return (
          <li key={key}>
            <p class="question-name">{questionName(words, key)}</p>
            {counts ? (
              <Spread
                counts={counts}
                reach={reach}
                description={`${questionName(words, key)}: ${counts.map((count, index) => `${index + 1}: ${count}`).join(', ')}`}
              />
            ) : (
              <span class="spread" />
            )}
            <p class="question-share">{satisfied === null ? '' : percent(satisfied, language)}</p>
            <p class="soft">{told}</p>
          </li>
        )
      })}
    </ul>
  )
}

/** A question of the hotel's own has no phrase: its key is shown. */
function questionName(words: Words, key: string): string {
  const known = `dashboard.question.${key}`
  return isPhraseKey(known) ? words(known as 'dashboard.question.nps') : key
}
