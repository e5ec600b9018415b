// The list of cases with its filters: the inbox itself on a phone, the left pane at a desk.
import type { Desk } from '../desk.ts'
import { Chip, DueTime, SeverityChip } from '../cases/marks.tsx'
import { Icon } from '../icons.tsx'
import { categoryName } from '../labels.ts'
import { useWords } from '../words.tsx'
import { FILTERS, type Choosing, type Inbox, type InboxRow } from './inbox.ts'

type Parts = { readonly desk: Desk; readonly inbox: Inbox; readonly opened?: string | undefined }

export const CaseList = ({ desk, inbox, opened }: Parts) => {
  const words = useWords()
  return (
    <section
      id="case-list"
      class="list"
      aria-label={words('console.cases')}
      data-now={desk.now.getTime()}
      data-day={words('console.day-unit')}
    >
      {opened ? (
        <h2 class="unseen">{words('console.inbox')}</h2>
      ) : (
        <h1 class="unseen">{words('console.inbox')}</h1>
      )}
      <Filters desk={desk} inbox={inbox} opened={opened} />
      {inbox.rows.length === 0 ? (
        <p class="empty">
          {words(inbox.choosing.filter === 'all' ? 'console.none-open' : 'console.none-such')}
        </p>
      ) : (
        <ol class="rows">
          {inbox.rows.map((row) => (
            <Row
              key={row.number}
              row={row}
              many={desk.hotels.length > 1}
              choosing={inbox.choosing}
              opened={opened}
            />
          ))}
        </ol>
      )}
    </section>
  )
}

const Filters = ({ desk, inbox: { choosing, counts }, opened }: Parts) => {
  const words = useWords()
  return (
    <div class="filters">
      <nav aria-label={words('console.filter')}>
        {FILTERS.map((filter) => (
          <a
            class="pill"
            href={address({ ...choosing, filter }, opened)}
            aria-current={filter === choosing.filter ? 'true' : undefined}
          >
            {words(`console.filter.${filter}`)}
            {filter !== 'resolved' && <span class="count">{counts[filter]}</span>}
          </a>
        ))}
      </nav>
      {desk.hotels.length > 1 && (
        <nav class="hotels" aria-label={words('console.hotel')}>
          <HotelLink choosing={choosing} opened={opened} name={words('console.all-hotels')} />
          {desk.hotels.map(({ id, name }) => (
            <HotelLink choosing={choosing} opened={opened} hotelId={id} name={name} />
          ))}
        </nav>
      )}
    </div>
  )
}

type HotelParts = { choosing: Choosing; opened: string | undefined; hotelId?: string; name: string }

const HotelLink = ({ choosing, opened, hotelId, name }: HotelParts) => (
  <a
    href={address({ ...choosing, hotelId }, opened)}
    aria-current={choosing.hotelId === hotelId ? 'true' : undefined}
  >
    {name}
  </a>
)

type RowParts = { row: InboxRow; many: boolean; choosing: Choosing; opened: string | undefined }

const Row = ({ row, many, choosing, opened }: RowParts) => {
  const words = useWords()
  const title = [row.where ?? words('console.no-room'), row.guestName || words('console.unknown-guest')]
  return (
    <li id={`row-${row.number}`} class={`row severity-${row.severity}`}>
      <a
        href={address(choosing, row.number)}
        hx-get={address(choosing, row.number)}
        hx-target="#panes"
        hx-select="#panes"
        hx-swap="outerMorph"
        hx-push-url="true"
        data-opens
        aria-current={row.number === opened ? 'page' : undefined}
      >
        <span class="row-head">
          <strong>
            <span class={row.where ? 'room' : 'room none'}>{title[0]}</span> {title[1]}
          </strong>
          {row.due ? <DueTime due={row.due} /> : <Chip tone="done">{words('case.status.resolved')}</Chip>}
        </span>
        <span class="row-words" lang={row.language}>
          {row.summary}
        </span>
        <span class="row-foot">
          <SeverityChip severity={row.severity} />
          <Chip>{categoryName(words, row.category)}</Chip>
          {row.assigneeName ? (
            <Chip tone={row.mine ? 'mine' : 'plain'}>{row.assigneeName}</Chip>
          ) : (
            row.due && <Chip tone="hollow">{words('console.unassigned')}</Chip>
          )}
          {row.awaitsReply && (
            <Chip tone="mine">
              <Icon name="reply" />
              {words('console.awaits-reply')}
            </Chip>
          )}
          {many && <span class="row-hotel">{row.hotelName}</span>}
        </span>
      </a>
    </li>
  )
}

/** The inbox for a choice, with a case open beside it or none. */
export const address = (choosing: Choosing, opened?: string): string =>
  (opened ? `/console/cases/${opened}` : '/console/inbox') + query(choosing)

/** A choice as the end of an address; empty for the usual one. */
export function query({ filter, hotelId }: Choosing): string {
  const asked = new URLSearchParams()
  if (filter !== 'all') asked.set('filter', filter)
  if (hotelId) asked.set('hotel', hotelId)
  return asked.size > 0 ? `?${asked}` : ''
}
