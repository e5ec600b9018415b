// The parts that two texts are compared by: words where a script has them, pairs of letters where it has none. Pure.
import { folded } from '../base/folded.ts'

/** What every question has says nothing about what it asks. */
const EMPTY = new RegExp(
  [
    /\b(?:the|a|an|is|are|r|do|does|did|can|could|may|will|would|i|i'm|im|we|you|u|your|ur|my|our|it|its|it's|there|any|some|have|has|got|get|be|to|of|in|at|for|on|with|here|and|or|also|so|please|pls|plz|hi|hello|hey|guys|sure|know|tell|me|us|what|what's|whats|which|how|if|about|much|when|where|hotel|use|like|want|need|allow(?:ed)?|somewhere|anywhere|place|per|person|each|ok|okay|possible|available|bring|take|put|go|pool's|today|tomorrow|now|rooms?|welcome|accept|time|us|by|does|am|pm|morning|tonight|going|using|served?|serve|serving|offer|charge|charged|that)\b(?! (?:many|far|deep|big|large|warm|cold|hot|old|tall)\b)/,
    /请问|請問|怎么|怎樣|怎样|供应|一位|一人|每人|每位|一下|没有|沒有|最晚|今天|明天|现在|晚上|时间|多少|地方|包含|房费|房價|房价|接待|入住|欢迎|住客|客人|[吗嗎呢么嘛吧啊呀哦]|你们|您好|你好|您|酒店|有没有|有沒有|是不是|可不可以|能不能|可以|想问|问一下|告诉我?|知道|提供|还有|還有|这里|我们|什么时候|行不行|允[许許]|行吗|[有是的在我能想请請那要了到去开開吃带帶用包里裡连去来來做会會还還也都上下个個位叫让讓场場池房室馆館费費住算您它]/,
    /혹시|있나요|있어요|있습니까|있을까요|인가요|나요|까요|이에요|예요|에요|인지|호텔|여기|이용|가능한?가?요?|되나요|돼요|될까요|됩니까|수 있|하면|하려면|어떻게|받아요?|해요|하나요|하죠|오늘|내일|하는데?|해야|하고|해도|되는지|받을|쓸|쓰|들어가|먹[어을]|괜찮[아을은]?|허용|데려[가갈]도?|데리고|알려 ?주세요|궁금해?요?|까지|부터|에서|으로|그럼|그리고|(?<=[가-힣])(?:[은는이가을를에도의]요?|요)(?![가-힣])/,
    /ですか|ますか|でしょうか|すみません|ホテル|ありますか|ありますでしょうか|できますか|教えてください|教えて|ください|利用|使[えうっいわ]|食べ[るら]?|連れて|どうやって|どのように|泊ま[れりる]|今日|明日|行[くっき]て?|入[れりる]|停め|止め|れば|かか[りる]|する|した|して|なって|なり|もらえ|いただけ|られ|いい|大丈夫|よろしい|から|まで|では|じゃあ|です|ます|[はがをにでのともかへ]/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
)

/** Words as they are written, and runs of letters of the scripts that set no spaces. */
const split = (text: string): { words: string[]; runs: string[] } => {
  const said = folded(text).replace(EMPTY, ' ')
  return {
    words: (said.match(/[\p{Script=Latin}\p{N}'-]{2,}/gu) ?? []).map(stem),
    runs: said.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+/gu) ?? [],
  }
}

const stem = (word: string): string => word.replace(/(?:ies|es|s)$/, '')

const pairsOf = (run: string): string[] =>
  run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, n) => run.slice(n, n + 2))

/** The parts of a text that say what it asks. */
export function partsOf(text: string): ReadonlySet<string> {
  const { words, runs } = split(text)
  return new Set([...words, ...runs.flatMap(pairsOf)])
}

/** How many parts of a run stand in another text when it is said there: endings differ. */
const SAID_THERE = 0.5

/** Of the scripts without spaces a single letter says something where it is Chinese: 深, 冷, 远. */
const SAYS = /^(?:..+|\p{Script=Han})$/u

/** Whether all that a text says stands in what was told. */
export function saysNoMore(text: string, told: ReadonlySet<string>): boolean {
  const { words, runs } = split(text)
  if (!words.every((word) => told.has(word))) return false
  return runs
    .filter((run) => SAYS.test(run))
    .map(pairsOf)
    .every((pairs) => pairs.filter((pair) => told.has(pair)).length >= pairs.length * SAID_THERE)
}
