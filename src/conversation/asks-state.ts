// Whether a guest asks how their case stands, or for the help that is on its way, and says nothing else. In the
// languages guests are answered in. Pure.
import { folded } from '../base/folded.ts'
import type { Category } from '../cases/category.ts'
import { leftOfWaiting, onlyChases } from '../cases/chasing.ts'

/** bare: no matter is named; else the categories that a case of it has. */
export type AsksState = 'bare' | readonly Category[]

const LONGEST = 80

/** A call without a word of its own: "hello??" */
const CALLS =
  /^(?:hell+o+|hi|hey|anyone|anybody|excuse me|喂+|你好|您好|在吗|在嗎|在么|有人吗|有人嗎|有人在吗|저기요|여보세요|계세요|안녕하세요|もしもし|すみません|すいません|こんにちは|誰かいますか)(?: there)?[\s.。!！]*[?？][\s?？!！]*$/iu

const ASKS = new RegExp(
  [
    /\bhow (?:much )?(?:long(?:er)?|soon|many)\b|\b(?:any|some) (?:news|updates?|progress)\b|\bstatus\b|\beta\b/,
    /\bwhen (?:will|can|is|are|does|do|would) (?:any|some|it|this|that|they|he|she|you|the)/,
    /\b(?:is|will|can|could|has|did|does|would|are|have) (?:any ?(?:one|body)|some ?(?:one|body)|they|he|you|it)\b/,
    /\bwho(?:'s| is| will be)? ?com(?:e|ing)\b|\b(?:send|get) (?:me |us )?(?:any|some) ?(?:one|body)\b|\bon (?:the|their|his|your) way\b/,
    /\bforg[eo]t(?:ten)?\b|\bwaiting\b|\bhurry\b|\bwhere (?:is|are)\b|\bhow (?:is|are) (?:it|things|my|the)\b/,
    /多久|多[长長]时?時?[间間]|[什啥][么麼]?时候|什麼時候|啥时候|几点|幾點|几分钟|[来來派]个?個?人|有人|[进進][展度]|情[况況]|怎么样|怎麼樣|到哪/,
    /催|忘了|忘记|谁.*来|路上|等(?:很|半|好|着)|一直.*等|快(?:点|點|来|來)|人呢|[来來](?:看|了)|能.*[来來][吗嗎]|好了(?:吗|没|嗎)/,
    /얼마나|언제|누가|몇 ?[분시]|오고 ?있|오는 ?(?:거|건|중|길)|오시|오나|진행|상황|어떻게 ?(?:됐|되|돼)|보내|기다|소식|아직|잊|빨리|와 ?주/,
    /ど[のれ]?[くぐ]らい|何分|何時間|いつ|誰か|だれか|進捗|状況|どうな|どうです|向かって|来て|見に来|待って|まだ|忘れ|来ますか|急いで|早く|はやく/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'iu',
)

/** Words of someone who asks so, beside those of waiting. */
const BESIDE = new RegExp(
  [
    /\b(?:get|send) (?:me |us )?(?:any|some) ?(?:one|body)\b|\b(?:status|progress|eta|soon|hurry|quick(?:ly)?|fast|asap|possible|as|many)\b/,
    /\b(?:who|who's|what's|going|way|their|his|her|he|she|send|look(?:ed|ing)?|seen|check(?:ed)?|forg[eo]t(?:ten)?|by|before|if|or|not)\b/,
    /\b(?:technician|engineer|plumber|repairman|maintenance|housekeeping|tonight|today|tomorrow|morning|evening|could|should|may|expect)\b/,
    /\b(?:problem|issue|matter|request|complaint|thing|things|everyone|everybody|ever|even|know|tell|let|long|until|repaired|actually|possibly|everything|all|day|night)\b/,
    /多[长長]|时间|時間|什么时候|什麼時候|啥时候|时候|几点|幾點|几分钟|进展|進展|进度|進度|情况|情況|怎么样|怎麼樣|如何|处理|處理|到哪|哪里|一步/,
    /派|尽快|盡快|赶紧|赶快|马上|馬上|路上|忘记|忘|谁|誰|看看|看|大概|大约|大約|需要|得|会|會|出门|出門|之前|那|点|點|前|今晚|今天|明天|可以|能/,
    /师傅|師傅|工作人员|工作人員|维修|維修|服务员|服務員|半天|好久|很久|着|个|個|麻烦|帮忙|帮|事|问题|問題|这|给|給|上|回复|没有|喂|你好|您|跟进|安排|预计|回事|快|两|三|哦|您好|天|间/,
    /시간|빨리|얼마나|언제쯤|언제|누가|누구|누군가|몇|두|걸려|걸리|보러|오셨|오신|오시|오고|오는|오나|거야|거예요|건가|거|건|마는|말|도대체|대체|진행|상황|어떻게|되고|돼|보내|주세요|주시|줘|주/,
    /사람|직원|기사님?|기다려?|기다리|렸|려|리|야|해|소식|업데이트|잊으?|버리|셨|혹시|정도|걸릴|확인|처리|수리|까지|그|저기|여기|중|이제|한|두|세|명|아무나|제발|쯤|실|수|지났|넘|오늘|밤|안에|에|은|는|이|가|을|를|길|네|나|시|계속|고쳐|졌/,
    /あと|どのくらい|どれくらい|どのぐらい|どれぐらい|ぐらい|くらい|何|いつ|頃|ごろ|誰|方|人|進捗|状況|どう|なって|向かって|今|見|ください|下さい|くださ|もらえ|いただけ|頂け/,
    /待|ずっと|長い|間|忘れ|急いで|早く|はやく|至急|係|担当|者|そう|る|な|っ|り|え|け|ど|ほど|一体|いったい|修理|ん|せ|一|時|半|あ|み|わ|ち|願/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
)

/** Nobody who writes this only asks: they call for help, or say that somebody is there. */
const NOT_ASKING =
  /\bhelp\b|\bhow are you\b|\bthere (?:is|are|'s)\b|\bsome ?(?:one|body) (?:is|has|was|came|just)\b|救|도와|살려|助け|누가 ?왔|(?<!て)いま(?:す|した)$|有人[来來]了[。!！\s]*$/iu
/** Words with which a thing is asked for anew, though a case is open. */
const WISHES = /\b(?:send|bring|get)\b|派|送|拿|보내|가져|갖다|ください|下さい/iu

/** What a case may be of, as a guest names it who asks after it. */
const MATTERS: readonly (readonly [RegExp, readonly Category[]])[] = [
  [
    /\b(?:air ?con(?:dition(?:er|ing))?|a\/?c|heat(?:er|ing))\b|空调|冷气|暖气|에어컨|히터|난방|エアコン|暖房|冷房/giu,
    ['air-conditioning'],
  ],
  [
    /\b(?:toilet|shower|tap|sink|hot water|water)\b|热水|熱水|马桶|馬桶|온수|변기|화장실|샤워|お湯|トイレ|シャワー/giu,
    ['bathroom-and-water'],
  ],
  [/\b(?:wi-?fi|internet)\b|网络|網路|无线|와이파이|인터넷|ネット/giu, ['wifi']],
  [/\b(?:tv|television)\b|电视|電視|텔레비전|티비|テレビ/giu, ['room-condition']],
  [
    /\btowels?\b|毛巾|浴巾|수건|타월|タオル/giu,
    ['cleanliness', 'room-condition', 'bathroom-and-water', 'other'],
  ],
  [/\b(?:bill|invoice)\b|账单|發票|发票|영수증|領収書/giu, ['billing']],
]

const matterNamed = (said: string) => MATTERS.find(([matter]) => said.search(matter) >= 0)

/** The categories of a case that a text may speak of, by what it names; none where it names nothing. */
export const categoriesNamed = (text: string): readonly Category[] => matterNamed(folded(text))?.[1] ?? []

/** Undefined where the text says anything else. */
export function asksState(text: string): AsksState | undefined {
  const said = folded(text)
  if (said.length > LONGEST) return undefined
  if (CALLS.test(said) || onlyChases(said)) return 'bare'
  if (!ASKS.test(said) || NOT_ASKING.test(said)) return undefined
  const named = matterNamed(said)
  const unnamed = named ? said.replace(named[0], '') : said
  if (leftOfWaiting(unnamed.replace(BESIDE, '')) !== '') return undefined
  if (!named) return 'bare'
  return WISHES.test(said) ? undefined : named[1]
}

const SURE =
  /\bcoming\b|\bhow (?:much )?long|\bwaiting\b|\bupdates?\b|\bnews\b|\bon (?:the|their) way\b|多久|什么时候|进展|[来來][吗嗎看]|派|快[点點]|기다|얼마나|언제|빨리|진행|待|どのくらい|まだ|進捗|来ますか|来て(?:くれ|ください|もらえ)/iu

/** True where no word of it could mean danger, whatever a model has heard in it. */
export const surelyAsksState = (text: string): boolean => asksState(text) === 'bare' && SURE.test(text)
