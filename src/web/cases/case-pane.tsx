// A case: its head with what can be done, its conversation, and the line to write in.
import type { ComponentChildren } from 'preact'
import { isUnresolved } from '../../cases/case.ts'
import { PICTURES } from '../../messages/attachment.ts'
import type { Desk } from '../desk.ts'
import { Icon } from '../icons.tsx'
import { type Choosing, whereOf } from '../inbox/inbox.ts'
import { address } from '../inbox/case-list.tsx'
import { categoryName, channelName, languageName } from '../labels.ts'
import { useLanguage, useWords } from '../words.tsx'
import { CaseActions, CaseForm } from './case-actions.tsx'
import type { CaseView, Line } from './case-view.ts'
import { Conversation } from './conversation.tsx'
import { unread } from './unread.ts'
import { Chip, DueTime, Moment, SeverityChip } from './marks.tsx'

type Parts = { readonly desk: Desk; readonly view: CaseView; readonly choosing: Choosing }

export const CasePane = ({ desk, view, choosing }: Parts) => (
  <section id="case" class={`case severity-${view.found.severity}`} aria-labelledby="case-title">
    <Head desk={desk} view={view} choosing={choosing} />
    {view.line && <TakeOver view={view} line={view.line} />}
    <InShort desk={desk} view={view} />
    <Conversation desk={desk} view={view} />
    {view.line && view.mayWork && <Composer desk={desk} view={view} line={view.line} />}
  </section>
)

const Head = ({ desk, view, choosing }: Parts) => {
  const words = useWords()
  const { found, card, due } = view
  const where = whereOf(found)
  return (
    <header class="case-head">
      <a class="back" href={address(choosing)}>
        <Icon name="back" />
        <span class="unseen">{words('console.back')}</span>
      </a>
      <div class="case-name">
        <h1 id="case-title" tabIndex={-1}>
          <span class={where ? 'room' : 'room none'}>{where ?? words('console.no-room')}</span>{' '}
          <a href="#guest-card">{card.name || words('console.unknown-guest')}</a>
        </h1>
        <p class="case-facts">
          <SeverityChip severity={found.severity} />
          <span>
            {words(`console.kind.${found.kind}`)} · {categoryName(words, found.category)}
          </span>
          <span>{words('console.by-channel', { channel: channelName(words, found.channel) })}</span>
          <span>
            {words('console.opened')} <Moment at={found.openedAt} zone={view.hotel.timeZone} now={desk.now} />
          </span>
          <span class="number">{found.number}</span>
          {desk.hotels.length > 1 && <span>{view.hotel.name}</span>}
        </p>
      </div>
      <div class="case-state">
        {due ? <DueTime due={due} /> : <Chip tone="done">{words(`case.status.${found.status}`)}</Chip>}
        <span class="owner">
          {found.assigneeName ?? (isUnresolved(found) && words('console.unassigned'))}
        </span>
      </div>
      {view.mayWork && <CaseActions desk={desk} view={view} />}
    </header>
  )
}

/** What a language model made of the case, named as such, and what it can still do. */
const InShort = ({ desk, view }: { desk: Desk; view: CaseView }) => {
  const words = useWords()
  const { found, summary, entries, translations, mayWork } = view
  const waits = desk.hasModel && mayWork && unread(entries, desk.language, translations).length > 0
  return (
    <>
      {summary && (
        <aside class="in-short" aria-label={words('console.summary')}>
          <p class="text" lang={desk.language} dir="auto">
            {summary.text}
          </p>
          <p class="hint">
            {words('console.summary')} · <Moment at={summary.at} zone={view.hotel.timeZone} now={desk.now} />{' '}
            · {words('console.summary-hint')}
          </p>
        </aside>
      )}
      {waits && (
        <div class="banner calm">
          <CaseForm found={found} act="translate">
            <button class="small">{words('console.translate')}</button>
          </CaseForm>
        </div>
      )}
    </>
  )
}

const TakeOver = ({ view: { found, mayWork }, line }: { view: CaseView; line: Line }) => {
  const words = useWords()
  const { takenOver } = line
  if (!takenOver)
    return (
      <Banner tone="calm" says={words('console.bot-answers')}>
        {mayWork && (
          <CaseForm found={found} act="take-over">
            <button class="small">{words('console.take-over')}</button>
          </CaseForm>
        )}
      </Banner>
    )
  const says = takenOver.mine
    ? words('console.taken-over-by-you')
    : takenOver.by
      ? words('console.taken-over-by', { name: takenOver.by })
      : words('console.person-wanted')
  return (
    <Banner tone={takenOver.by ? 'held' : 'wanted'} says={says}>
      {mayWork && (
        <CaseForm found={found} act="hand-back">
          <button class="small">{words('console.hand-back')}</button>
        </CaseForm>
      )}
    </Banner>
  )
}

type BannerParts = { tone: 'calm' | 'held' | 'wanted'; says: string; children: ComponentChildren }

const Banner = ({ tone, says, children }: BannerParts) => (
  <div class={`banner ${tone}`}>
    <p>{says}</p>
    {children}
  </div>
)

const Composer = ({ desk, view: { found, question }, line }: { desk: Desk; view: CaseView; line: Line }) => {
  const words = useWords()
  const language = languageName(useLanguage(), line.language)
  return (
    <CaseForm found={found} act="reply" class="composer" withFile>
      <label class="unseen" for="reply">
        {words('console.reply-to-guest')}
      </label>
      <textarea
        id="reply"
        name="text"
        rows={1}
        maxLength={4000}
        placeholder={
          desk.hasModel ? words('console.reply-to-guest') : words('console.reply-in', { language })
        }
        aria-describedby="reply-hint"
        data-send
      />
      <label class="attach" title={words('console.photo')}>
        <span class="unseen">{words('console.photo')}</span>
        <Icon name="photo" />
        <input type="file" name="photo" accept={PICTURES.join(',')} />
      </label>
      <button class="primary" type="submit">
        <Icon name="send" />
        <span>{words('console.send')}</span>
      </button>
      {question && (
        <label class="keep">
          <input type="checkbox" name="keep" value="1" checked />
          {words('console.keep-answer')}
        </label>
      )}
      <p id="reply-hint" class="hint">
        {line.blocked
          ? words('console.blocked')
          : words(question && !line.takenOver ? 'console.answer-hint' : 'console.reply-hint', {
              channel: channelName(words, line.channel),
            })}{' '}
        {desk.hasModel && line.language !== desk.language && (
          <>{words('console.reply-translated', { language })} </>
        )}
        <span class="keys">{words('console.keys')}</span>
      </p>
    </CaseForm>
  )
}
