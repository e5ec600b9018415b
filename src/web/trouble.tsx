// What is said where there is nothing, or something went wrong.
import type { Request, Response } from 'express'
import { answerIn } from '../base/locale.ts'
import type { Desk } from './desk.ts'
import { ConsolePage, Document } from './layout.tsx'
import { sendPage } from './reply.ts'
import { wordsIn } from './words.tsx'

/** Nothing there, or nothing for this member of staff to see: the answer is the same. */
export function sendNotFound(response: Response, desk: Desk): void {
  const words = wordsIn(desk.language)
  response.status(404)
  sendPage(
    response,
    <ConsolePage desk={desk} place="elsewhere" title={words('console.not-found')}>
      <Said title={words('console.not-found')} text={words('console.not-found-text')} />
      <p>
        <a class="button" href="/console/inbox">
          {words('console.to-inbox')}
        </a>
      </p>
    </ConsolePage>,
  )
}

type Trouble = 'not-found' | 'failed' | 'unreadable' | 'unavailable'

/** The same for whoever it may be: a page in the browser's language, or JSON for a program. */
export function sendPlain(request: Request, response: Response, status: number, trouble: Trouble): void {
  const language = answerIn(request.acceptsLanguages()[0] ?? 'en')
  const words = wordsIn(language)
  const [title, text] = [words(`console.${trouble}`), words(`console.${trouble}-text`)]
  response.status(status)
  // A program that takes anything is told in JSON; browsers ask for HTML by name.
  if (request.accepts(['json', 'html']) !== 'html') return void response.json({ error: text })
  sendPage(
    response,
    <Document language={language} title={`${title} · Bellbird`} styles={['frame.css']} shape="lone">
      <main>
        <Said title={title} text={text} />
      </main>
    </Document>,
  )
}

const Said = ({ title, text }: { title: string; text: string }) => (
  <>
    <h1>{title}</h1>
    <p class="lead">{text}</p>
  </>
)
