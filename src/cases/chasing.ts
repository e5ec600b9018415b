// Whether a guest asks where something stays that they have raised before. Pure.
import { folded } from '../base/folded.ts'

const CHASING = new RegExp(
  [
    /\b(?:still|yet)\b.*\b(?:no ?(?:one|body)|nothing|waiting|not|broken|haven'?t|hasn'?t|didn'?t|isn'?t|doesn'?t)\b/,
    /\b(?:no ?(?:one|body)|nothing)\b.*\b(?:came|come|yet|shown?|here|happened|turned up)\b/,
    /\bstill (?:waiting|broken)\b|\bnot (?:been )?(?:fixed|solved|resolved)\b|\bany (?:news|updates?)\b|\bhow much longer\b/,
    /\b(?:is|will) (?:any|some) ?(?:one|body) (?:be )?(?:com(?:e|ing)|on (?:the|their) way)\b/,
    /有人(?:会|要)?[来來](?:吗|嗎|么|嘛)|^(?:人|师傅|師傅)?[来來]了(?:吗|嗎|没)|^(?:누가|누구|직원(?:분)?)? ?(?:이|은)? ?오(?:나요|시나요)|^(?:誰か|だれか)(?:が|は)?来(?:てくれ|てもらえ)?ますか/,
    /还(?:是)?(?:没|在等|不行|坏)|[没沒](?:有)?人[来來]|怎么还|怎麼還|多久|催|[没沒](?:有)?(?:解[决決]|修好|弄好)/,
    /아직|안 ?(?:오|와|왔|고쳐)|언제 ?(?:오|와|올)|기다리|해결(?:이|되지|도)? ?(?:안|않)/,
    /まだ|誰も(?:来|こ)|いつ(?:来|に)|待って|直って(?:い)?(?:ない|ません)|解決して(?:い)?(?:ない|ません)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'iu',
)

/** True for a short message of someone who waits: "still nobody", "还没人来". */
export const isChasing = (words: string): boolean => words.length <= 80 && CHASING.test(folded(words))

/** Words that speak of waiting, of whoever should come, of how long; none of them names what is wrong. */
const OF_WAITING = new RegExp(
  [
    /\b(?:still|yet|nobody|no ?one|none|any ?(?:one|body)|some(?:one|body)|nothing|happened|happens|happening)\b/,
    /\b(?:has|have|had|hasn'?t|haven'?t|hadn'?t|is|are|am|was|isn'?t|aren'?t|been|be|do|does|did|didn'?t|will|would|can|not)\b/,
    /\b(?:come|came|coming|comes|show(?:n|ed)?|turn(?:ed)?|up|here|there|wait(?:ed|ing)?|fixed|solved|resolved|broken|done)\b/,
    /\b(?:it'?s|it|this|that|they|your|you|we'?re|we'?ve|we|i'?m|i'?ve|i|me|my|us|our|the|a|an|and|so|to|for|of|at|on|in|about|with)\b/,
    /\b(?:any|news|updates?|how|long(?:er)?|much|more|when|what|where|why|take|takes|taking|help|staff|guys|people|please|now)\b/,
    /\b(?:hello|hi|hey|again|just|already|over|half|ago|since|hours?|hrs?|minutes?|mins?|case|ok|okay|seriously|really|guess)\b/,
    /现在|现|已经|已|都|到底|到|了|还|是|没有|没|沒|有|人|来|來|过|怎么|怎麼|么|在|等|多久|多|久|要|什么|时候|呢|啊|吗|吧|呀/,
    /你们|你|我们|我|请问|请|一直|一下|快点|快|催|解决|解決|修|弄|好|小时|分钟|钟|半|个|处理|处|理|消息|为|谁|也|的|能|会/,
    /아직도|아직|아무도|아무|직원분?이?|사람이?|안|못|오시|오|와|왔|올|언제|기다리고?|기다렸|있|얼마나|걸리|걸려|해결이?|되지|됐|되|지금|도|째|분|시간/,
    /나요|어요|아요|네요|는데요?|습니다|ㅂ니다|었|았|않|습|니|다|까|요|고|는|데|어|지|죠|더|좀|빨리|또|연락|없/,
    /まだ|誰も|だれも|誰か|だれか|来|こ|ない|ません|なかった|いつ|どのくらい|どれくらい|かかり|かかる|待っ|待ち|もう|時間|分|連絡|直っ|解決|対応|スタッフ/,
    /です|ます|まし|した|たち|た|て|い|る|が|は|か|の|よ|ね|に|を|まで|から|し|で|も|と|さ|れ|く|お|経/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
)

/** The letters that are left of a text once the words of waiting are taken out. */
export const leftOfWaiting = (words: string): string =>
  folded(words)
    .replace(OF_WAITING, '')
    .replace(/[^\p{L}]/gu, '')

/** True when the guest asks only where it stays, whatever else a model may have read into it: "现在还没人来". */
export const onlyChases = (words: string): boolean => isChasing(words) && leftOfWaiting(words) === ''

/** "It stopped again", 又不行了: said of what was put right, where nothing else is named. */
export const saysAgain = (words: string): boolean =>
  words.length <= 40 &&
  !/[?？]/.test(words) &&
  /\bagain\b|\b(?:is|it's|came) back\b|又|再次|또|다시|また|再び/iu.test(folded(words))
