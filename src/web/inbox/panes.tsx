// The panes of the inbox: the list, the case that is open, its guest. On a phone one of them at a time.
import type { ComponentChildren } from 'preact'
import { newToken } from '../../base/ids.ts'
import { CasePane } from '../cases/case-pane.tsx'
import type { CaseView } from '../cases/case-view.ts'
import type { Desk } from '../desk.ts'
import { GuestCardPane } from '../guests/guest-card.tsx'
import { ConsolePage } from '../layout.tsx'
import { useWords, wordsIn } from '../words.tsx'
import { CaseList, query } from './case-list.tsx'
import { type Inbox, whereOf } from './inbox.ts'

type Parts = {
  readonly desk: Desk
  readonly inbox: Inbox
  readonly view?: CaseView | undefined
  readonly notice?: Notice | undefined
}

export type Notice = { readonly tone: 'done' | 'refused'; readonly says: string }

export const PanesPage = ({ desk, inbox, view, notice }: Parts) => (
  <ConsolePage
    desk={desk}
    place="inbox"
    title={titleOf(desk, inbox, view)}
    shape="panes"
    styles={['inbox.css', 'case.css']}
  >
    <NoticeLine notice={notice} />
    <Panes desk={desk} inbox={inbox} view={view} />
  </ConsolePage>
)

/**
 * Where the outcome of an act is said; it stays in place, so that screen readers hear it change. A new word has a
 * new id, so that it fades anew.
 */
export const NoticeLine = ({ notice }: { notice?: Notice | undefined }) => (
  <output id="notice" class={`notice ${notice?.tone ?? ''}`}>
    {notice && <span id={`notice-${newToken()}`}>{notice.says}</span>}
  </output>
)

const Panes = ({ desk, inbox, view }: Parts) => {
  const shown = view ? `&case=${view.found.number}` : ''
  const asked = query(inbox.choosing)
  return (
    <div id="panes" class={view ? 'with-case' : undefined}>
      <Live
        id={`live-${view?.found.number ?? 'inbox'}`}
        address={`/console/live${asked || '?'}${shown}`}
        rests={view !== undefined}
      />
      <CaseList desk={desk} inbox={inbox} opened={view?.found.number} />
      {view ? (
        <>
          <CasePane desk={desk} view={view} choosing={inbox.choosing} />
          <GuestCardPane desk={desk} card={view.card} caseNumber={view.found.number} stay={view.stay} />
        </>
      ) : (
        <Overview inbox={inbox} />
      )}
    </div>
  )
}

// The inbox's stream goes on in a hidden tab, so that its title tells of what is overdue. A case's rests there: a
// browser has six connections to a server, and who opens seven tabs would wait for ever. What was missed comes at once
// when it goes on. Each address has an element of its own: htmx would go on with the old one.
const Live = ({ id, address, rests }: { id: string; address: string; rests: boolean }) => (
  <div
    id={id}
    hidden
    hx-swap="none"
    hx-config={`sse.pauseOnBackground:${rests} sse.reconnectMaxDelay:5000`}
    {...{ 'hx-sse:connect': address }}
  />
)

/** What fills the window of a desk while no case is open: how things stand. */
export const Overview = ({ inbox: { counts } }: { inbox: Inbox }) => {
  const words = useWords()
  return (
    <section id="overview" class="overview" aria-label={words('console.overview')}>
      <dl class="figures">
        <Figure name={words('console.figure.open')} value={counts.all} />
        <Figure name={words('console.figure.overdue')} value={counts.overdue} tone="danger" />
        <Figure name={words('console.figure.unassigned')} value={counts.unassigned} />
        <Figure name={words('console.figure.mine')} value={counts.mine} />
      </dl>
      <p class="soft">{words('console.choose-case')}</p>
    </section>
  )
}

const Figure = ({ name, value, tone }: { name: ComponentChildren; value: number; tone?: 'danger' }) => (
  <div class={`figure-box ${value > 0 ? (tone ?? '') : ''}`}>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)

/** The window's title, with how many cases wait: (3) Inbox. */
export function titleOf(desk: Desk, { counts }: Inbox, view: CaseView | undefined): string {
  const words = wordsIn(desk.language)
  const name = view
    ? [whereOf(view.found), view.card.name || words('console.unknown-guest')].filter(Boolean).join(' · ')
    : words('console.inbox')
  return counts.overdue > 0 ? `(${counts.overdue}) ${name}` : name
}
