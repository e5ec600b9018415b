// What a guest says of how a case came out: not put right, put right, or no danger any more. In the languages guests
// are answered in. Pure.
import { folded } from '../base/folded.ts'

const UNSOLVED = new RegExp(
  [
    /\b(?:not|never|isn'?t|wasn'?t|hasn'?t|doesn'?t)\b(?: been| really| yet| at all)* (?:fix|solv|resolv|repair|sort|work|done|better)/,
    /\b(?:unsolved|unresolved)\b|\b(?:exactly )?the same\b|\bsame (?:problem|issue|thing)\b|\bnothing (?:has )?changed\b|\bno (?:change|improvement|difference|better)\b/,
    /[没沒]有?(?:解[决決]|修好|弄好|搞定|[处處]理|变化|改善|见好|好(?!意思))|未解[决決]|老样子|老樣子|[还還]那样|一样|[依仍]然|依旧|没用/,
    /(?:안|못) ?(?:고쳐|고쳤|됐|되|돼|해결|나아|바뀌)|해결(?:이|은|도)? ?(?:안|되지|못)|고쳐지지|그대로|여전히|똑같/,
    /(?:直|治)って(?:い)?(?:ない|ません)|なおって(?:い)?(?:ない|ません)|解決(?:して|されて|に至って)(?:い)?(?:ない|ません|おりません)|変わ(?:ら|って(?:い)?(?:ない|ません))|相変わらず|同じ(?:です|まま|状態)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'iu',
)

const STILL = /\bstill\b|[还還](?:是|在|不|没|沒|有|坏)|아직|まだ/iu

/** outright: it says that it is not put right; still: that something goes on, which may be of another matter. */
export function saysUnsolved(text: string): 'outright' | 'still' | undefined {
  const said = folded(text)
  if (said.length > 80) return undefined
  if (UNSOLVED.test(said)) return 'outright'
  return said.length <= 40 && !said.includes('?') && STILL.test(said) ? 'still' : undefined
}

const SOLVED =
  /\b(?:fixed|solved|resolved|sorted)\b|\bworks?\b|\bworking\b|\bquiet(?:er)? now\b|\bfound (?:it|them)\b|[修弄]好了|解[决決]了|搞定了|(?:都|已经|现在|空调|冷气|暖气|电视|网络?|wifi|热水|水|灯|马桶|门锁?|它)好了|能用了|正常了|安静了|不吵了|找到了|조용해졌|찾았|고쳐졌|고쳐 ?주|해결(?:됐|되었|했)|잘 ?(?:돼|되|나와|나오)|(?:直|治|なお)りました|動いて(?:い)?ます|静かにな(?:りました|った)|ありました|見つかりました|動きました|動くように|使えるように|つくように|(?:直|治)った|解決し(?:ました|た)/iu
const DOUBTS =
  /\b(?:not|never|no longer|but|still|again|isn|wasn|hasn|haven|doesn|don|didn|when|if|until|need|please|can|could)\b|n't|[没沒不还還又但未]|可是|안|못|아직|또|지만|면|ない|ません|まだ|また|けど|が、|たら/iu

/** Words of doubt that are none: "never mind", "it works again". */
const SURE =
  /never ?mind|(?<=\b(?:works?|working|runs?|running|on|fine|cool(?:ing)?|cold|warm|hot) )again\b|[不别]用(?:派人?|来|修|麻烦)?(?:[来看人]?)了|(?:또|다시) (?=잘|돼|되|나)|また(?=使え|動)/giu

/** "Yes, it works, thank you": said of what was reported as put right. */
export function saysSolved(text: string): boolean {
  const said = folded(text)
  const told = said.replace(SURE, ' ')
  return said.length <= 60 && !said.includes('?') && SOLVED.test(told) && !DOUBTS.test(told)
}

const ALL_CLEAR = new RegExp(
  [
    /\ball (?:is )?(?:fine|good|clear|well|ok|okay|safe)\b|\bfalse alarm\b|\bno (?:more )?(?:danger|emergency)\b|\b(?:it|that) was (?:just|only)\b/,
    /\b(?:i'?m|i am|we'?re|we are|everyone is|everybody is|it'?s|it is) (?:all )?(?:safe|fine|ok|okay|all right|alright)(?: now)?\b|\b(?:fire|smoke) (?:is|has) (?:out|gone|stopped)\b/,
    /^(?:ok |okay |well )?(?:(?:he|she|they|it|the (?:man|men|guy|person|stranger|smoke|smell))(?:'s|'re| is| are| has| have)? (?:just )?(?:gone|left|run away|ran away|disappeared)(?: away)?)\b/,
    /\b(?:he|she|they|we|it|mum|dad|my \w+)(?:'s|'re| is| are)? (?:all )?(?:ok|okay|fine|safe|better|awake|breathing) now\b|\b(?:an? |the )?(?:ambulance|doctor|medic|police|fire brigade|firemen|someone|somebody|security|staff)(?:'s| is| are| has| have)? (?:here|arrived|come|came)\b|\b(?:coughed|spat) it (?:up|out)\b|\b(?:we|i)(?:'re|'m| are| am)? (?:got )?out(?: now)?$|\bsmells?(?:'s| is| has)? gone\b|\bfound (?:him|her|them)\b/,
    /(?:没|沒)事了?|虚惊|虛驚|误报|誤報|(?:不|没)危险了|安全了|火(?:已经)?灭了|烟(?:已经)?散了|^(?:他|她|他们|那(?:个)?人|陌生人)?(?:现在|已经)?(?:走|离开|跑)(?:了|掉了)|^(?:人|你们的?人|工作人员|救护车|医生|警察|保安|120|119|110)(?:已经|都)?(?:[来到]了|[来到]啦)|^(?:我们?|他|她|人)?(?:都|已经)?(?:出来|进来|醒|救出来)了|(?:没|没有)(?:味道?|烟)了|^(?:他|她|孩子)?(?:找到|找着)了/,
    /괜찮(?:아|습)|오보|별일 ?(?:아니|없)|안전해(?:요|졌)|(?:불|연기)(?:이|은|가|는)? ?(?:꺼졌|사라졌|없어졌)|^(?:그 ?)?(?:사람|남자|여자)?(?:이|은|는|가)? ?(?:이제 |지금 |방금 )?(?:갔|떠났|나갔|사라졌|도망갔)(?:어요|습니다)|^(?:구급차|직원(?:분)?|경찰|의사|보안)(?:이|가|도|분이)? ?(?:왔|오셨|도착했)(?:어요|습니다)|^(?:저희 |이제 )?(?:나왔|들어왔|깨어났|정신 ?차렸)(?:어요|습니다)|(?:애|아이|아들|딸)?(?:를)? ?찾았(?:어요|습니다)|냄새 ?(?:이제 )?(?:안 ?나|사라졌)/,
    /大丈夫(?:です|になりました|でした|$|、|。)|誤報|無事です|(?:火|煙)(?:は|が)(?:消え|なくなり|おさまり)|^(?:(?:あの)?(?:男|人|男性|彼|不審者)(?:は|が))?(?:もう)?(?:いなくなりました|いません|去りました|行きました|逃げました|いなくなった)|意識(?:が)?戻|^(?:救急車|警察|スタッフさん?|係の方)(?:が)?(?:来ました|来てくれました|到着しました)|^(?:外に)?出られました|見つかりました|お騒がせ|(?:臭い|匂い|煙)(?:は|が)?(?:なくな|消え)|もう(?:臭わない|匂わない)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'iu',
)

/** Anything of this, and it is not over. */
const NOT_OVER =
  /[?？]|ですか|ますか|\b(?:not|isn|aren|don|doesn|but|still|again|back|help|hurt|bleed\w*|blood|injur\w*|unconscious|breath\w*|knife|gun|trapped|stuck|took|hurry)\b|n't|但|可是|不过|[还還]|又|救|[伤傷]|血|晕|刀|[没沒][走灭]|不(?:是)?(?:没|安)|지만|는데(?! ?괜)|아직|또|다시|도와|살려|피가|다쳤|다쳐|안 ?(?:괜|갔|꺼)|못|칼|じゃ(?:ない|ありません|なく)|では(?:ない|ありません|なく)|けど|まだ|また|助け|血|怪我|けが|倒れ|息|ですが|でも/iu

/** The guest says that the danger they wrote of is over. */
export function saysAllClear(text: string): boolean {
  const said = folded(text)
  return said.length <= 80 && ALL_CLEAR.test(said) && !NOT_OVER.test(said.replace(/救护车|救急車/g, ' '))
}
