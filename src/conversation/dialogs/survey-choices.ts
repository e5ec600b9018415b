// The buttons of a survey: what each is called, what a tap on one means, and the same said in words.
import { toSimplified } from '../../base/han.ts'
import type { SurveyId } from '../../base/ids.ts'
import { LANGUAGES } from '../../base/locale.ts'
import type { Choice } from '../../messages/content.ts'
import { type PhraseKey, phraseText } from '../../phrases/phrases.ts'
import { type Question, type ScoredQuestion, isScored, scaleOf } from '../../surveys/definition.ts'
import type { AskedSurvey } from '../../surveys/survey.ts'
import { saidInPassing } from '../in-passing.ts'
import { type Turn, words } from '../turn.ts'

/** A tap on a button of a survey, however old. */
export type Tap =
  | { readonly kind: 'score'; readonly survey: SurveyId; readonly question: string; readonly score: number }
  | { readonly kind: 'skip'; readonly survey: SurveyId; readonly question: string }
  | {
      readonly kind: 'command'
      readonly survey: SurveyId
      readonly command: 'end' | 'later' | 'no' | 'follow-up'
    }

// survey/<uuid>/<question of at most 12>/<score>: at most 59 bytes.
const TAP =
  /^survey\/([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\/(?:(end|later|no|follow-up)|([a-z][a-z0-9-]{0,11})\/(\d{1,2}|skip))$/

/** Reads a choice's id; undefined for what no survey ever offered. */
export function readTap(id: string): Tap | undefined {
  const match = TAP.exec(id)
  if (!match) return undefined
  const survey = match[1] as SurveyId
  const [, , command, question, value] = match
  if (command) return { kind: 'command', survey, command: command as 'end' | 'later' | 'no' | 'follow-up' }
  return value === 'skip'
    ? { kind: 'skip', survey, question: question! }
    : { kind: 'score', survey, question: question!, score: Number(value) }
}

/** What is offered below a question. The labels of scores begin with the score, so that a list of them reads right. */
export function choicesFor(turn: Turn, survey: AskedSurvey, asked: Question): Choice[] {
  const { questions } = survey.definition
  const button = (command: 'end' | 'later' | 'no') => ({
    id: `survey/${survey.id}/${command}`,
    label: words(turn, `survey.${command}`),
  })
  const skip = { id: `survey/${survey.id}/${asked.key}/skip`, label: words(turn, 'survey.skip') }
  if (!isScored(asked)) return asked === questions.at(-1) ? [skip] : [skip, button('end')]
  const untouched = asked === questions[0] && !survey.startedAt
  const leave = untouched ? [button('later'), button('no')] : [skip, button('end')]
  return [...scores(turn, survey, asked), ...leave]
}

function scores(turn: Turn, survey: AskedSurvey, asked: ScoredQuestion): Choice[] {
  const { low, high } = scaleOf(asked)
  return Array.from({ length: high - low + 1 }, (_, n) => {
    const score = low + n
    const meaning = asked.kind === 'rating' ? asked.labels[n]![turn.line.language] : undefined
    const label = meaning ? words(turn, 'survey.rating', { score, meaning }) : String(score)
    return { id: `survey/${survey.id}/${asked.key}/${score}`, label }
  })
}

/** Offered to a guest who was not satisfied, at the end. */
export const followUpChoices = (turn: Turn, survey: AskedSurvey): Choice[] => [
  { id: `survey/${survey.id}/follow-up`, label: words(turn, 'survey.follow-up') },
]

const plain = (text: string): string =>
  toSimplified(text.normalize('NFKC').toLowerCase()).replace(/[\s\p{P}\p{Cf}]+/gu, '')

/** What a guest may say instead of an answer. */
export type Saying = 'skip' | 'end' | 'later' | 'no' | 'yes' | 'resume'

const anyOf = (said: string): ReadonlySet<string> => new Set(said.split('|').map(plain))

/** A button's own words in every language, and other ways in which people say the same. */
const ways = (key: PhraseKey, others: string): ReadonlySet<string> =>
  new Set([...LANGUAGES.map((language) => phraseText(key, language)), ...others.split('|')].map(plain))

const SAYINGS: readonly (readonly [Saying, ReadonlySet<string>])[] = [
  [
    'skip',
    ways(
      'survey.skip',
      'next|pass|skip this|下一题|略过|跳过这题|다음|패스|넘어갈게요|次へ|パス|とばす|飛ばす',
    ),
  ],
  [
    'end',
    ways(
      'survey.end',
      'quit|end the survey|stop the survey|结束|不答了|그만|그만할게요|설문 종료|終了|やめます',
    ),
  ],
  [
    'yes',
    ways(
      'survey.follow-up',
      'yes|yes please|ok|okay|sure|please|please do|of course|好|好的|好啊|可以|行|是|是的|要|需要|嗯|麻烦了|네|예|네 네|좋아요|그래요|부탁드려요|부탁드립니다|네 부탁드립니다|はい|ええ|お願いします|はいお願いします|いいですよ|もちろん',
    ),
  ],
  [
    'later',
    ways(
      'survey.later',
      'later|maybe later|稍后|晚点|晚点再说|等会儿|나중에|나중에요|이따가|이따가요|あとで|後で|またあとで',
    ),
  ],
  [
    'resume',
    anyOf(
      'resume|resume survey|resume the survey|continue|continue survey|continue the survey|start|start survey|start the survey|继续|继续吧|继续问卷|继续答题|继续填写|开始|开始吧|开始问卷|계속|계속할게요|계속하기|설문 계속|설문 계속하기|시작|시작할게요|설문 시작|다시|다시 시작|다시 할게요|설문 다시 시작|再開|再開する|再開します|アンケートを再開|アンケートを再開する|続ける|続けます|アンケートを続ける|始める|始めます|アンケートを始める',
    ),
  ],
  [
    'no',
    ways(
      'survey.no',
      'no|nope|no thank you|none|nothing|nothing else|n/a|不|不了|不用|不用了|不要|没有|没有了|无|沒有|아니요|아니오|아뇨|괜찮아요|없음|없어요|없습니다|딱히 없어요|いいえ|結構です|いらない|なし|特になし|特にありません|特にないです|ありません',
    ),
  ],
]

/** The same as one of the buttons, or a plain no, when that is all that was written. */
export function saidInstead(text: string): Saying | undefined {
  if (text.length > 40) return undefined
  const said = plain(text)
  const listed = SAYINGS.find(([, known]) => known.has(said))?.[0]
  if (listed) return listed
  const passing = saidInPassing(text)
  return passing === 'more' ? 'resume' : passing === 'never-mind' ? 'end' : undefined
}

/** The score whose meaning was written out: "Excellent", 非常满意. */
export function saidMeaning(text: string, asked: ScoredQuestion): number | undefined {
  if (asked.kind !== 'rating' || text.length > 40) return undefined
  const said = plain(text).replace(/^[1-5]/, '')
  const n = asked.labels.findIndex((label) => Object.values(label).some((meaning) => plain(meaning) === said))
  return n < 0 ? undefined : n + 1
}
