// The outbox page: messages that wait for a person. A one-time code is among them where no mail or SMS is set up.
import type { Desk } from '../desk.ts'
import { NoticeLine, type Notice } from '../inbox/panes.tsx'
import { channelName } from '../labels.ts'
import { ConsolePage } from '../layout.tsx'
import { Chip, Moment } from '../cases/marks.tsx'
import { useWords, wordsIn } from '../words.tsx'
import type { Waiting } from './outbox.ts'

/** The one message whose text was asked for. */
export type Shown = { readonly id: string; readonly text: string }

type Parts = {
  readonly desk: Desk
  readonly waiting: readonly Waiting[]
  readonly shown: Shown | undefined
  readonly notice: Notice | undefined
}

export const OutboxPage = ({ desk, waiting, shown, notice }: Parts) => (
  <ConsolePage desk={desk} place="outbox" title={wordsIn(desk.language)('console.outbox')}>
    <Inside desk={desk} waiting={waiting} shown={shown} notice={notice} />
  </ConsolePage>
)

const Inside = ({ desk, waiting, shown, notice }: Parts) => {
  const words = useWords()
  return (
    <>
      <h1>{words('console.outbox')}</h1>
      <p class="lead">{words('console.outbox-lead')}</p>
      <NoticeLine notice={notice} />
      {waiting.length === 0 ? (
        <p class="empty box">{words('console.outbox-empty')}</p>
      ) : (
        <ol class="letters">
          {waiting.map((message) => (
            <Letter desk={desk} message={message} text={shown?.id === message.id ? shown.text : undefined} />
          ))}
        </ol>
      )}
    </>
  )
}

type LetterParts = { desk: Desk; message: Waiting; text: string | undefined }

const Letter = ({ desk, message, text }: LetterParts) => {
  const words = useWords()
  const zone = desk.hotels.find(({ id }) => id === message.hotelId)?.timeZone ?? desk.hotels[0]!.timeZone
  return (
    <li class="letter box" id={`letter-${message.id}`}>
      <p class="letter-head">
        <Chip tone={message.delivery === 'failed' ? 'danger' : 'warn'}>
          {words(`console.delivery.${message.delivery}`)}
        </Chip>
        <span>{channelName(words, message.channel)}</span>
        <span class="address">{message.address}</span>
        <span class="soft">
          <Moment at={message.at} zone={zone} now={desk.now} />
        </span>
      </p>
      {message.failure && <p class="soft">{words('console.because', { reason: message.failure })}</p>}
      {text !== undefined && (
        <p class="letter-text" lang={message.language ?? undefined} dir="auto" tabIndex={-1}>
          {text}
        </p>
      )}
      <div class="letter-acts">
        {text === undefined && (
          <form method="post" action={`/console/outbox/${message.id}/text#letter-${message.id}`}>
            <button class="small">
              {words('console.show-text')}
              <span class="unseen"> {message.address}</span>
            </button>
          </form>
        )}
        {message.delivery === 'failed' && (
          <form method="post" action={`/console/outbox/${message.id}/send`}>
            <button class="small">
              {words('console.send-again')}
              <span class="unseen"> {message.address}</span>
            </button>
          </form>
        )}
        <span class="hint">{words('console.read-is-noted')}</span>
      </div>
    </li>
  )
}
