// The conversation of a case: who said what, whether it arrived, and what happened to the case between.
import type { CaseEvent } from '../../cases/events.ts'
import type { Desk } from '../desk.ts'
import { Icon } from '../icons.tsx'
import { channelName } from '../labels.ts'
import { useLanguage, useWords, type Words } from '../words.tsx'
import type { CaseView, Entry } from './case-view.ts'
import { Moment } from './marks.tsx'
import { Shown } from './shown.tsx'
import type { Told } from './talk.ts'

type Parts = { readonly desk: Desk; readonly view: CaseView }

export const Conversation = ({ desk, view }: Parts) => {
  const words = useWords()
  const changes = changesOf(view.entries)
  const stamp = (at: Date) => <Moment at={at} zone={view.hotel.timeZone} now={desk.now} />
  return (
    <section
      class="talk"
      role="log"
      aria-live="polite"
      aria-label={words('console.conversation')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
      tabIndex={0}
    >
      <ol class="said">
        {view.entries.map((entry) => {
          if (entry.kind === 'said')
            return (
              <Saying
                spoken={entry.spoken}
                stamp={stamp(entry.at)}
                number={view.found.number}
                later={changes.get(entry.spoken.externalId ?? '')}
                translation={view.translations.get(entry.spoken.id)}
              />
            )
          if (entry.kind === 'happened') return <Happening event={entry.event} stamp={stamp(entry.at)} />
          return <li class="quiet-line">{words('console.withheld')}</li>
        })}
        {view.entries.length === 0 && <li class="quiet-line">{words('console.nothing-said')}</li>}
      </ol>
    </section>
  )
}

/** What guests later changed or took back, by the external id of the message as it was. Pure. */
export function changesOf(entries: readonly Entry[]): ReadonlyMap<string, 'edited' | 'deleted'> {
  return new Map(
    entries.flatMap((entry) => {
      if (entry.kind !== 'said') return []
      const { content } = entry.spoken
      return (content.kind === 'edited' || content.kind === 'deleted') && content.of
        ? [[content.of, content.kind] as const]
        : []
    }),
  )
}

type SayingParts = {
  spoken: Told
  stamp: preact.VNode
  /** The number of the case, below whose address its files are. */
  number: string
  /** What became of it later. */
  later: 'edited' | 'deleted' | undefined
  /** In the reader's language, as a language model has it. */
  translation: string | undefined
}

const Saying = ({ spoken, stamp, number, later, translation }: SayingParts) => {
  const words = useWords()
  const who = spoken.from === 'staff' ? (spoken.staffName ?? words('console.from.staff')) : undefined
  return (
    <li
      id={`message-${spoken.id}`}
      class={`bubble ${spoken.from}${later === 'deleted' ? ' taken-back' : ''}`}
    >
      <Shown spoken={spoken} number={number} />
      {translation !== undefined && <Translation text={translation} />}
      {spoken.choices.length > 0 && (
        <p class="offered">
          <span class="unseen">{words('console.offered')} </span>
          {spoken.choices.map(({ label }) => (
            <span lang={spoken.language ?? undefined}>{label}</span>
          ))}
        </p>
      )}
      <p class="meta">
        {who ?? words(`console.from.${spoken.from}`)} · {stamp}
        {spoken.via && ` · ${channelName(words, spoken.via)}`}
        {later && ` · ${words(`console.later.${later}`)}`}
        <Delivery spoken={spoken} />
      </p>
    </li>
  )
}

const Translation = ({ text }: { text: string }) => {
  const words = useWords()
  return (
    <div class="translation">
      <p class="text" lang={useLanguage()} dir="auto">
        {text}
      </p>
      <p class="hint">{words('console.translation')}</p>
    </div>
  )
}

const Delivery = ({ spoken: { delivery, failure, wentBy } }: { spoken: Told }) => {
  const words = useWords()
  if (!delivery) return null
  return (
    <span class={`delivery ${delivery}`}>
      {' · '}
      {(delivery === 'failed' || delivery === 'held') && <Icon name="warning" />}
      {words(`console.delivery.${delivery}`)}
      {(delivery === 'failed' || delivery === 'queued') && failure ? `: ${failure}` : ''}
      {wentBy && `: ${channelName(words, wentBy)}`}
    </span>
  )
}

const Happening = ({ event, stamp }: { event: CaseEvent; stamp: preact.VNode }) => {
  const words = useWords()
  if (event.kind === 'noted')
    return (
      <li id={`event-${event.id}`} class="note">
        <p class="text" dir="auto">
          {said(event, 'text')}
        </p>
        <p class="meta">
          {words('console.internal')} · {event.staffName} · {stamp}
        </p>
      </li>
    )
  return (
    <li id={`event-${event.id}`} class="quiet-line">
      {happeningText(words, event)} · {stamp}
    </li>
  )
}

/** What happened to a case, in a line. */
export function happeningText(words: Words, event: CaseEvent): string {
  const { kind, detail } = event
  const name = event.staffName ?? ''
  const text = (key: string) => said(event, key)
  const severity = words(`case.severity.${severityOf(detail)}`)
  switch (kind) {
    case 'opened':
      return words('console.event.opened', { severity })
    case 'room':
      return words('console.event.room', { room: text('room') })
    case 'raised':
      return words('console.event.raised', { severity })
    case 'reminded':
      return words('console.event.reminded')
    case 'withdrawn':
      return words('staff.withdrawn')
    case 'acknowledged':
      return words('console.event.acknowledged', { name })
    case 'assigned':
      return text('assignee') === name
        ? words('console.event.took', { name })
        : words('console.event.assigned', { name, assignee: text('assignee') })
    case 'resolved':
      return detail['cause']
        ? words('console.event.resolved-cause', { name, cause: text('cause') })
        : words('console.event.resolved', { name })
    case 'reopened':
      return name ? words('console.event.reopened', { name }) : words('console.event.reopened-guest')
    case 'escalated':
      return words('console.event.escalated', { role: roleName(words, text('role')) })
    case 'added':
    case 'announced':
    case 'noted':
    case 'replied':
      return text('text') || text('words')
  }
  return kind satisfies never
}

/** A text of the event's detail; empty where it has none. */
function said({ detail }: CaseEvent, key: string): string {
  const found = detail[key]
  return typeof found === 'string' ? found : ''
}

function severityOf(detail: CaseEvent['detail']): 1 | 2 | 3 | 4 {
  const { severity } = detail
  return severity === 1 || severity === 2 || severity === 4 ? severity : 3
}

function roleName(words: Words, role: string): string {
  if (role === 'staff' || role === 'lead' || role === 'duty-manager' || role === 'general-manager')
    return words(`console.role.${role}`)
  return role
}
