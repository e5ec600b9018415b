// What a message says of a problem or a wish, as far as a case needs it. Pure.
import { announcesComplaint } from './complaint-announced.ts'
import { placeNamed } from '../../cases/place.ts'
import { onlyDemands } from '../demands.ts'
import type { Heard } from '../turn.ts'
import { PLAINLY } from '../understanding.ts'
import type { Report } from './report.ts'

export type Said = Extract<Heard, { kind: 'words' }>

/** A case of nothing helps nobody: what it is about comes first. */
export const onlyAnnounces = ({ text, understood }: Said): boolean =>
  !understood.danger && !understood.entities.room && (announcesComplaint(text) || onlyDemands(text))

/** "Hello", "thank you": no problem, and no wish. */
export const isCourtesy = ({ understood: { intent, source } }: Said): boolean =>
  source === 'rules' && (intent === 'greeting' || intent === 'thanks')

export function reportOf({ text, understood, below }: Said): Report {
  const { category, severity, danger, entities, intent, also, sympathy, confidence } = understood
  const isCase = intent === 'complaint' || intent === 'request'
  return {
    kind: intent === 'request' ? 'request' : 'complaint',
    category,
    severity,
    danger,
    words: below ? `[${below}] ${text}` : text,
    room: entities.room,
    also: below ? undefined : also,
    sympathy,
    isPlain: isCase && confidence >= PLAINLY,
    isShown: below !== undefined,
  }
}

/** After "report a problem" everything is a problem that does not ask for something, and the other way round. */
export function kindOf({ understood }: Said, asked: Report['kind']): Report['kind'] {
  const { intent } = understood
  return intent === 'complaint' || intent === 'request' ? intent : asked
}

/** A place answers "which room?" by itself; among other words, only where they are understood as nothing else. */
export function namesPlace({ text, understood: { intent } }: Said): boolean {
  const named = placeNamed(text)
  return (
    named === 'alone' ||
    named === 'none' ||
    (named === 'among-words' && (intent === null || intent === 'other'))
  )
}

/** What staff read where a message carries something other than words. */
export function shownAs({ content }: Extract<Heard, { kind: 'media' }>): string {
  const caption = 'caption' in content ? (content.caption ?? '').trim() : ''
  return [`[${content.kind}]`, caption].join(' ').trim()
}
