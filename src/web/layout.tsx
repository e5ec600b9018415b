// The frame of every page: the document, and the console's bars around a page's content.
import type { ComponentChildren } from 'preact'
import type { Language } from '../base/locale.ts'
import { asset } from './assets.ts'
import type { Desk } from './desk.ts'
import { Icon, type IconName } from './icons.tsx'
import { Speaking, useWords } from './words.tsx'

type DocumentParts = {
  readonly language: Language
  readonly title: string
  /** Files of style/ beyond base.css, and of script/. */
  readonly styles?: readonly string[]
  readonly scripts?: readonly string[]
  readonly htmx?: boolean
  readonly shape?: string
  readonly children: ComponentChildren
}

// Snapshots of pages in the browser's history would outlive a sign-out: going back loads the page again.
const HTMX_CONFIG = JSON.stringify({
  includeIndicatorCSS: false,
  history: 'reload',
  extensions: 'sse',
  morphIgnore: ['data-htmx-powered', 'open'],
})

/** A whole HTML document, without any script or style inside it. */
export const Document = ({
  language,
  title,
  styles = [],
  scripts = [],
  htmx = false,
  shape,
  children,
}: DocumentParts) => (
  <html lang={language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex" />
      {htmx && <meta name="htmx-config" content={HTMX_CONFIG} />}
      <title>{title}</title>
      <link rel="icon" type="image/svg+xml" href={asset('bellbird.svg')} />
      {['base.css', ...styles].map((style) => (
        <link rel="stylesheet" href={asset(style)} />
      ))}
      {[...scripts, ...(htmx ? ['htmx.js'] : [])].map((script) => (
        <script src={asset(script)} defer />
      ))}
    </head>
    <body class={shape}>
      <Speaking language={language}>{children}</Speaking>
    </body>
  </html>
)

export type ConsolePlace = 'inbox' | 'dashboard' | 'outbox' | 'facts' | 'channels' | 'usage' | 'elsewhere'

type ConsoleParts = {
  readonly desk: Desk
  readonly place: ConsolePlace
  readonly title: string
  readonly styles?: readonly string[]
  /** panes: fills the window and scrolls inside; sheet: one column that scrolls with the window. */
  readonly shape?: 'panes' | 'sheet'
  readonly children: ComponentChildren
}

/** A page of the console: its bar, then `<main>` with the content. */
export const ConsolePage = ({ desk, place, title, styles = [], shape = 'sheet', children }: ConsoleParts) => (
  <Document
    language={desk.language}
    title={`${title} · Bellbird`}
    styles={['frame.css', ...styles]}
    scripts={['console.js']}
    htmx
    shape={shape}
  >
    <SkipLink />
    <Bar desk={desk} place={place} />
    <main id="main" tabIndex={-1}>
      <Away />
      {children}
    </main>
  </Document>
)

const SkipLink = () => {
  const words = useWords()
  return (
    <a class="skip" href="#main">
      {words('console.skip')}
    </a>
  )
}

const Away = () => {
  const words = useWords()
  return (
    <output id="away" hidden>
      {words('console.away')}
    </output>
  )
}

const Bar = ({ desk, place }: { desk: Desk; place: ConsolePlace }) => {
  const words = useWords()
  return (
    <header class="bar">
      <a class="brand" href="/console/inbox">
        <Icon name="bell" />
        <span class="brand-name">Bellbird</span>
        <span class="brand-house">{desk.hotels.length === 1 ? desk.hotels[0]!.name : ''}</span>
      </a>
      <nav class="places" aria-label={words('console.places')}>
        <Place at="inbox" icon="inbox" place={place} label={words('console.inbox')} />
        {desk.seesFigures && (
          <Place at="dashboard" icon="chart" place={place} label={words('console.dashboard')} />
        )}
        {desk.seesOutbox && <Place at="outbox" icon="outbox" place={place} label={words('console.outbox')} />}
        <Place at="facts" icon="answers" place={place} label={words('console.facts')} />
        <Place at="channels" icon="channels" place={place} label={words('console.channels')} />
        {desk.seesFigures && <Place at="usage" icon="model" place={place} label={words('console.usage')} />}
      </nav>
      <form class="who" method="post" action="/console/sign-out">
        <span class="who-name">{desk.member.name}</span>
        <span class="who-role">{words(`console.role.${desk.role}`)}</span>
        <button class="quiet" type="submit" title={words('console.sign-out')}>
          <Icon name="leave" />
          <span class="unseen">{words('console.sign-out')}</span>
        </button>
      </form>
    </header>
  )
}

type PlaceParts = { at: ConsolePlace; icon: IconName; place: ConsolePlace; label: string }

const Place = ({ at, icon, place, label }: PlaceParts) => (
  <a href={`/console/${at}`} aria-current={at === place ? 'page' : undefined}>
    <Icon name={icon} />
    <span>{label}</span>
  </a>
)
