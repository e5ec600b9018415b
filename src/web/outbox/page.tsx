// The outbox page: messages that wait for a person. A one-time code is among them where no mail or SMS is set up.
import { Chip, Moment } from '../cases/marks.tsx'
import type { Desk } from '../desk.ts'
import { NoticeLine, type Notice } from '../inbox/panes.tsx'
import { channelName } from '../labels.ts'
import { ConsolePage } from '../layout.tsx'
import { useWords, wordsIn } from '../words.tsx'
import type { Away, Letter, Outbox } from './outbox.ts'

/** The one message whose text was asked for. */
export type Shown = { readonly id: string; readonly text: string }

type Parts = {
  readonly desk: Desk
  readonly outbox: Outbox
  readonly shown?: Shown | undefined
  readonly notice?: Notice | undefined
}

export const OutboxPage = ({ desk, outbox, shown, notice }: Parts) => (
  <ConsolePage desk={desk} place="outbox" title={titleOf(desk, outbox)}>
    <Head />
    <NoticeLine notice={notice} />
    {/* A text that is being read must not be swept away by news. */}
    {!shown && <Live />}
    <Letters desk={desk} outbox={outbox} shown={shown} />
  </ConsolePage>
)

/** The window's title, with how many were not delivered: (3) Outbox. */
export function titleOf(desk: Desk, { letters }: Outbox): string {
  const failed = letters.filter(({ delivery }) => delivery === 'failed').length
  const name = wordsIn(desk.language)('console.outbox')
  return failed > 0 ? `(${failed}) ${name}` : name
}

const Head = () => {
  const words = useWords()
  return (
    <>
      <h1>{words('console.outbox')}</h1>
      <p class="lead">{words('console.outbox-lead')}</p>
    </>
  )
}

const Live = () => (
  <div
    id="live-outbox"
    hidden
    hx-swap="none"
    hx-config="sse.pauseOnBackground:false sse.reconnectMaxDelay:5000"
    {...{ 'hx-sse:connect': '/console/outbox/live' }}
  />
)

/** All that waits; the stream brings it anew. */
export const Letters = ({ desk, outbox, shown }: Omit<Parts, 'notice'>) => {
  const { letters, worthSending, waits, went } = outbox
  const words = useWords()
  return (
    <div id="letters">
      {worthSending > 1 && <SendAll count={worthSending} />}
      {letters.length === 0 ? (
        <p class="empty box">{words('console.outbox-empty')}</p>
      ) : (
        <ol class="letters">
          {letters.map((letter) => (
            <LetterBox desk={desk} letter={letter} text={shown?.id === letter.id ? shown.text : undefined} />
          ))}
        </ol>
      )}
      {waits.length > 0 && <AwayList desk={desk} title="console.outbox-waits" messages={waits} />}
      {went.length > 0 && <AwayList desk={desk} title="console.outbox-went" messages={went} />}
    </div>
  )
}

type AwayParts = {
  readonly desk: Desk
  readonly title: 'console.outbox-waits' | 'console.outbox-went'
  readonly messages: readonly Away[]
}

/** Messages that nobody has to deal with: they wait for their guest, or have gone another way. */
const AwayList = ({ desk, title, messages }: AwayParts) => {
  const words = useWords()
  return (
    <section id={title.replace('console.', '')}>
      <h2>{words(title)}</h2>
      {title === 'console.outbox-waits' && <p class="lead">{words('console.outbox-waits-lead')}</p>}
      <ol class="letters">
        {messages.map((message) => (
          <li class="letter box" id={`away-${message.id}`}>
            <p class="letter-head">
              <Whom letter={message} />
              <AwayRoute message={message} />
              <HotelAndTime desk={desk} hotelId={message.hotelId} at={message.movedAt ?? message.at} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

const AwayRoute = ({ message: { channel, wentBy, became } }: { message: Away }) => {
  const words = useWords()
  const from = channelName(words, channel)
  if (wentBy === null) return <span>{from}</span>
  return (
    <>
      <span>{words('console.went-by', { from, to: channelName(words, wentBy) })}</span>
      {became && (
        <Chip tone={became === 'sent' ? 'done' : became === 'failed' ? 'danger' : 'plain'}>
          {words(`console.delivery.${became}`)}
        </Chip>
      )}
    </>
  )
}

type WhenParts = { readonly desk: Desk; readonly hotelId: string | null; readonly at: Date }

const HotelAndTime = ({ desk, hotelId, at }: WhenParts) => {
  const hotel = desk.hotels.find(({ id }) => id === hotelId)
  return (
    <>
      {desk.hotels.length > 1 && hotel && <span>{hotel.name}</span>}
      <span class="soft">
        <Moment at={at} zone={(hotel ?? desk.hotels[0]!).timeZone} now={desk.now} />
      </span>
    </>
  )
}

const SendAll = ({ count }: { count: number }) => {
  const words = useWords()
  return (
    <form id="send-all" class="letter-acts" method="post" action="/console/outbox/send-all">
      <button>{words('console.send-all-again', { count })}</button>
      <span class="hint">{words('console.send-all-hint')}</span>
    </form>
  )
}

type LetterParts = { desk: Desk; letter: Letter; text: string | undefined }

const LetterBox = ({ desk, letter, text }: LetterParts) => {
  const words = useWords()
  return (
    <li class="letter box" id={`letter-${letter.id}`}>
      <p class="letter-head">
        <Chip tone={letter.delivery === 'failed' ? 'danger' : 'warn'}>
          {words(`console.delivery.${letter.delivery}`)}
        </Chip>
        <Whom letter={letter} />
        <span>{channelName(words, letter.channel)}</span>
        {letter.kind === 'contact' && <span class="address">{letter.address}</span>}
        <HotelAndTime desk={desk} hotelId={letter.hotelId} at={letter.at} />
      </p>
      <Why letter={letter} />
      {text !== undefined && (
        <p class="letter-text" lang={letter.language ?? undefined} dir="auto" tabIndex={-1}>
          {text}
        </p>
      )}
      <Acts letter={letter} read={text !== undefined} />
    </li>
  )
}

/** Room and name, as staff speak of a guest; for whoever is nobody's guest, who else it is. */
const Whom = ({ letter }: { letter: Letter | Away }) => {
  const { name, room, guestId, caseNumber } = letter
  const kind = 'kind' in letter ? letter.kind : 'guest'
  const words = useWords()
  const shown = name || words(kind === 'group' ? 'console.staff-group' : 'console.unknown-guest')
  return (
    <>
      {room && <strong>{words('staff.room', { room })}</strong>}
      <span class="address">
        {guestId && kind !== 'staff' ? <a href={`/console/guests/${guestId}`}>{shown}</a> : shown}
      </span>
      {caseNumber && (
        <a class="number" href={`/console/cases/${caseNumber}`}>
          {caseNumber}
        </a>
      )}
    </>
  )
}

const Why = ({ letter: { failure, maybeArrived } }: { letter: Letter }) => {
  const words = useWords()
  if (maybeArrived) return <p>{words('console.maybe-arrived')}</p>
  return failure ? <p class="soft">{words('console.because', { reason: failure })}</p> : null
}

const Acts = ({ letter, read }: { letter: Letter; read: boolean }) => {
  const words = useWords()
  const about = [letter.room, letter.name || letter.address].filter(Boolean).join(' ')
  return (
    <div class="letter-acts">
      {!read && (
        <form method="post" action={`/console/outbox/${letter.id}/text#letter-${letter.id}`}>
          <button class="small">
            {words('console.show-text')}
            <span class="unseen"> {about}</span>
          </button>
        </form>
      )}
      {letter.delivery === 'failed' && (
        <form method="post" action={`/console/outbox/${letter.id}/send`}>
          <button class="small">
            {words('console.send-again')}
            <span class="unseen"> {about}</span>
          </button>
        </form>
      )}
      <span class="hint">{words('console.read-is-noted')}</span>
    </div>
  )
}
