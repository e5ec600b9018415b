// Small marks that say how bad, how urgent and whose: always in words, colour beside them.
import type { ComponentChildren } from 'preact'
import type { Day } from '../../base/clock.ts'
import { Icon } from '../icons.tsx'
import type { Due } from '../inbox/inbox.ts'
import { clockTime, dayText, momentTime } from '../times.ts'
import { useLanguage, useWords } from '../words.tsx'

type Tone = 'plain' | 'hollow' | 'mine' | 'done' | 'danger' | 'warn'

export const Chip = ({ tone = 'plain', children }: { tone?: Tone; children: ComponentChildren }) => (
  <span class={`chip ${tone}`}>{children}</span>
)

const TONES: Readonly<Record<number, Tone>> = { 1: 'danger', 2: 'warn', 3: 'plain', 4: 'hollow' }

export const SeverityChip = ({ severity }: { severity: number }) => {
  const words = useWords()
  return (
    <Chip tone={TONES[severity] ?? 'plain'}>
      {severity <= 2 && <Icon name="warning" />}
      {words(`case.severity.${severity as 1 | 2 | 3 | 4}`)}
    </Chip>
  )
}

/** When something is due. The hour stands there from the start; the script beside it counts down. */
export const DueTime = ({ due }: { due: Due }) => {
  const words = useWords()
  const language = useLanguage()
  const clock = clockTime(language, due.zone, due.by)
  return (
    <span class={due.late ? 'due late' : 'due'} title={words(`console.due.${due.act}`)}>
      <span class="due-act">{words(due.late ? 'console.late' : `console.due.${due.act}`)}</span>{' '}
      <time dateTime={due.by.toISOString()} data-due={due.by.getTime()} data-late={words('console.late')}>
        {clock}
      </time>
    </span>
  )
}

/** An instant, short, with the whole of it for whoever asks. */
export const Moment = ({ at, zone, now }: { at: Date; zone: string; now: Date }) => (
  <time dateTime={at.toISOString()}>{momentTime(useLanguage(), zone, at, now)}</time>
)

/** A calendar day; its year only where it is not the present one. */
export const DayOf = ({ day, today }: { day: Day; today: Day }) => (
  <time dateTime={day}>{dayText(useLanguage(), day, today)}</time>
)
