// The guest's chat page, made for a phone. One bubble component serves the first render, the form and the stream.
import { render } from 'preact-render-to-string'
import { LANGUAGES, LANGUAGE_NAMES, type Language, answerIn } from '../../base/locale.ts'
import { type Hotel, nameIn } from '../../hotels/hotel.ts'
import type { HotelId } from '../../base/ids.ts'
import { PICTURES } from '../../messages/attachment.ts'
import type { Script } from '../../messages/chinese-script.ts'
import type { Spoken } from '../../messages/transcript.ts'
import { type Params, type PhraseKey, phrase } from '../../phrases/phrases.ts'
import { asset } from '../assets.ts'

type ChatView = {
  readonly hotel: Hotel
  readonly language: Language
  /** Chinese as this guest writes it. */
  readonly script: Script
  readonly spoken: readonly Spoken[]
  /** Why what was just sent was not taken. */
  readonly notice?: string | undefined
}

const SHORT_NAMES: Record<Language, string> = { en: 'EN', 'zh-CN': '中', ko: '한', ja: '日' }

/** The whole page as HTML. */
export function chatPage(view: ChatView): string {
  return `<!doctype html>${render(<ChatPage {...view} />)}`
}

/** For whoever comes without the name of a hotel: which chats there are. */
export function hotelsPage(hotels: readonly Hotel[], language: Language): string {
  return `<!doctype html>${render(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{phrase(language, 'welcome.which-hotel')}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" type="image/svg+xml" href={asset('bellbird.svg')} />
        <link rel="stylesheet" href={asset('chat.css')} />
      </head>
      <body>
        <main class="hotels">
          <h1>{phrase(language, 'welcome.which-hotel')}</h1>
          <ul>
            {hotels.map((hotel) => (
              <li key={hotel.id}>
                <a href={`/chat/${hotel.id}`}>{nameIn(hotel, language)}</a>
              </li>
            ))}
          </ul>
        </main>
      </body>
    </html>,
  )}`
}

/** One message as the stream pushes it. */
export const bubble = (spoken: Spoken, hotel: HotelId, script: Script): string =>
  render(<Bubble spoken={spoken} hotel={hotel} script={script} />)

function ChatPage({ hotel, language, script, spoken, notice }: ChatView) {
  const name = script(nameIn(hotel, language))
  const say = <Key extends PhraseKey>(key: Key, ...params: Params<Key>): string =>
    script(phrase(language, key, ...params))
  const title = say('chat.title', { hotel: name })
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#0f6b60" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#123f39" media="(prefers-color-scheme: dark)" />
        <link rel="icon" type="image/svg+xml" href={asset('bellbird.svg')} />
        <link rel="stylesheet" href={asset('chat.css')} />
        <script type="module" src={asset('chat.js')} />
      </head>
      <body data-hotel={hotel.id} data-last={spoken.at(-1)?.id ?? '0'} data-zone={hotel.timeZone}>
        <header>
          <span class="mark" aria-hidden="true">
            {Array.from(script(hotel.name))[0]}
          </span>
          <div class="name">
            <h1>{name}</h1>
            <p>{say('chat.answers')}</p>
          </div>
          <Languages hotel={hotel} language={language} />
        </header>
        <main>
          <section role="log" aria-live="polite" aria-label={say('chat.messages')} tabIndex={0}>
            <ol id="messages">
              {spoken.map((one) => (
                <Bubble key={one.id} spoken={one} hotel={hotel.id} script={script} />
              ))}
            </ol>
            <p id="typing" role="status" hidden>
              {say('chat.typing')}
            </p>
            <p id="offline" role="status" hidden>
              {say('chat.offline')}
            </p>
            {notice ? <p role="alert">{notice}</p> : null}
            <noscript>
              <a href={`/chat/${hotel.id}`}>{say('chat.look-again')}</a>
            </noscript>
          </section>
          <form
            id="composer"
            method="post"
            encType="multipart/form-data"
            action={`/chat/${hotel.id}/messages`}
          >
            <div id="chosen" hidden>
              <img alt={say('chat.photo')} />
              <button type="button" aria-label={say('chat.photo-remove')}>
                ×
              </button>
            </div>
            <label class="photo" title={say('chat.photo')}>
              <span class="unseen">{say('chat.photo')}</span>
              <svg viewBox="0 0 24 24" aria-hidden="true">
                <path d="M4 8h3l2-3h6l2 3h3v11H4z" />
                <circle cx="12" cy="13" r="3.5" />
              </svg>
              <input id="photo" type="file" name="photo" accept={PICTURES.join(',')} />
            </label>
            <label class="unseen" for="text">
              {say('chat.write')}
            </label>
            <textarea
              id="text"
              name="text"
              rows={1}
              placeholder={say('chat.write')}
              enterkeyhint="send"
              data-unsent={say('chat.unsent')}
              data-sending={say('chat.sending')}
              data-you={say('chat.you')}
              data-large={say('chat.photo-refused')}
            />
            <button type="submit">{say('chat.send')}</button>
          </form>
        </main>
      </body>
    </html>
  )
}

function Languages({ hotel, language }: { hotel: Hotel; language: Language }) {
  return (
    <form
      class="languages"
      method="post"
      action={`/chat/${hotel.id}/messages`}
      aria-label={phrase(language, 'chat.language')}
    >
      {LANGUAGES.map((tag) => (
        <button
          key={tag}
          name="choice"
          value={`language/${tag}`}
          lang={tag}
          title={LANGUAGE_NAMES[tag]}
          aria-pressed={tag === language ? 'true' : 'false'}
        >
          {SHORT_NAMES[tag]}
        </button>
      ))}
    </form>
  )
}

function Bubble({ spoken, hotel, script }: { spoken: Spoken; hotel: HotelId; script: Script }) {
  const { id, from, at, choices, link, content } = spoken
  const photo = content.kind === 'photo' || (content.kind === 'said' && content.photo)
  const text = content.kind === 'photo' ? (content.caption ?? '') : spoken.text
  const language = answerIn(spoken.language ?? 'en')
  const who = spoken.staffName ?? script(phrase(language, `chat.${from === 'guest' ? 'you' : from}`))
  return (
    <li id={`m-${id}`} class={`from-${from}`} lang={spoken.language ?? undefined}>
      <p class="who">{who}</p>
      {photo ? (
        <img
          class="shown"
          src={`/chat/${hotel}/files/${id}`}
          alt={script(phrase(language, 'chat.photo'))}
          loading="lazy"
        />
      ) : null}
      {text ? (
        <p class="text" dir="auto">
          {text}
        </p>
      ) : null}
      {link && /^(https?:\/\/|\/)/.test(link.url) ? (
        <a class="link" href={link.url}>
          {link.label}
        </a>
      ) : null}
      <time dateTime={at.toISOString()} />
      {choices.length > 0 ? (
        <div class={choices.length > 6 ? 'choices scale' : 'choices'}>
          {choices.map((choice) => (
            <button
              key={choice.id}
              type="submit"
              form="composer"
              formnovalidate
              name="choice"
              value={choice.id}
            >
              {choice.label}
            </button>
          ))}
        </div>
      ) : null}
    </li>
  )
}
