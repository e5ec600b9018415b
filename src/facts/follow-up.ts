// Whether a question only makes sense after the one before it: "and on Sunday?", "how much is it?". Pure.
import { withoutAspects } from './aspects.ts'
import { topicsNamedAfter } from './find.ts'
import { folded } from '../base/folded.ts'
import { saysNoMore } from './parts.ts'
import { withoutTopics } from './topics.ts'

/** A new question takes more room. */
const LONGEST = 60

/** It begins or ends as nothing does that stands alone. */
const LEANS = new RegExp(
  [
    /^(?:and|also|but|so|or|plus|(?:ok(?:ay)?,? )?(?:and )?(?:what|wat|how) about)\b.*(?:\?|\b(?:how|when|where|what|which|is|are|can|do|does)\b)|^(?:what|wat|how) about\b|^and (?:\w+ ?){1,3}$/,
    /呢[?？!！。]*$|^(?:那|还有|還有|另外)(?!个|天|年).*(?:[吗嗎么?？呢]|[几幾哪多])/,
    /(?:은|는|엔|이면|도)요[?？]*$|^(?:그럼|그러면|그리고|그건|거기|그거).*(?:\?|요$|까$|죠$)/,
    /は[?？]$|^(?:では|じゃあ?|それ[はっ]|そこ[はでに]|そちら|あと).*(?:\?|か$|は$)/,
  ]
    .map(({ source }) => source)
    .join('|'),
)

/** It speaks of something that was named before. */
const POINTS =
  /^(?:is|are|does|do|can|could|may|will|how|when|where|what|which|until|till|who|any)\b.*\b(?:it|its|that|(?<!(?:is|are) )there|they|them|those|one)\b|它|그거|그건|거기|それ|そこ|そちら/

/** What is asked of nearly everything, and is no subject of its own. */
const OF_ANYTHING =
  /\b(?:book(?:ed|ing)?|reserv\w+|adults?|guests?|every ?(?:one|body|day)|today|tonight|tomorrow|now|morning|evening|night|far|too|as well|then|still|late[rs]?t?|earl(?:y|ier|iest)|extra|have|by|time|into?|my)\b|[预預][约約订訂]|大人|成人|今[天晚]|明天|现在|現在|早上|晚上|[远遠]|需要|也|都|要|예약|어른|성인|오늘|내일|지금|아침|저녁|멀|필요|予約|大人|今日|明日|今|夜|必要|遠/g

/** True where a question leans on the one before; whether it is a question at all is for others to say. */
export function followsOn(text: string): boolean {
  const said = folded(text)
  if (!/\p{L}/u.test(said) || said.length > LONGEST) return false
  return LEANS.test(said) || (topicsNamedAfter(said).length === 0 && (POINTS.test(said) || isBare(said)))
}

/** Nothing but what is asked: "until when?", 多少钱, 예약해야 하나요, いくらですか. */
const isBare = (said: string): boolean =>
  saysNoMore(withoutAspects(withoutTopics(said, ['children'])).replace(OF_ANYTHING, ' '), new Set())

/** More than this of what was said one after another makes no question clearer. */
const MOST = 3

/** Questions that lean on each other as one, for whoever answers them: the first, and the last of those that follow. */
export function joined(before: string, text: string): string {
  const [first = '', ...since] = before.split(BETWEEN)
  return [first, ...since.slice(2 - MOST), text].join(BETWEEN)
}

const BETWEEN = ' / '
