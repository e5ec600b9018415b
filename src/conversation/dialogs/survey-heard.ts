// Which intents a survey leaves to other dialogs, and which it hears beside an answer.
import type { Heard } from '../turn.ts'
import type { Intent } from '../understanding.ts'

export type Said = Extract<Heard, { kind: 'words' | 'answer' }>

/** Never heard as a comment; they have dialogs of their own, and the comment is asked for again. */
export const NO_COMMENT: readonly Intent[] = ['greeting', 'loyalty', 'privacy']
/** Said beside an answer, they are also routed to whoever takes care of them. */
export const ASIDE: readonly Intent[] = ['complaint', 'request', 'question']
/** Said where a score was asked, they are not heard as a failed attempt at one. */
export const ELSEWHERE: readonly Intent[] = [
  ...ASIDE,
  ...NO_COMMENT,
  'praise',
  'thanks',
  'human',
  'stop',
  'language',
]

export const means = (heard: Said, intents: readonly Intent[]): boolean =>
  heard.kind === 'words' && heard.understood.intent !== null && intents.includes(heard.understood.intent)
