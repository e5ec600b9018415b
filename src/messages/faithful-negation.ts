// Whether a text denies something, as far as its words tell: a translation that drops a "not", or adds one, says the
// opposite. Pure.

/** What sounds like a denial and is none, taken out first. */
const IDIOMS =
  /\bnot only\b|\bno (?:problem|doubt|matter|later than|less than|fewer than|more than|worries|longer than)\b|\b(?:don't|do not|don’t|please don't|not) (?:hesitate|worry|be worried)\b|\bneed not worry\b|\bnot at all\b|\bor not\b|\bif not\b|\bwhy (?:not|don't)\b|\bcan(?:'t|not) wait\b|\bnot to mention\b|\bnon-?smoking\b|\bno\.? ?\d+|\bwithout (?:hesitation|delay|(?:extra |any |additional )?(?:charge|cost|fee))\b|\bno (?:extra |additional )?(?:charge|fee|cost)\b|\bnot (?:be )?charged?\b|\b(?:won't|wouldn't|couldn't|don't) you\b/g
const IDIOMS_ZH =
  /不好意思|不用?客[气氣]|不便|不方便之处|不久|不少|不但|不[仅僅]|不过|不過|不同|不[断斷]|不错|不錯|不得不|不知|[没沒](?:问题|問題|关系|關係|事)|无[线論论疑比]|無[線論疑]|无障碍|非常|除非|别[墅致]|[特分告个差级性区另類类]别|[特分告個差級性區]別|未来|未來|不妨|不[安满滿快佳周当當]|不[适適](?![合用宜])|不愉快|不管|不然|对不起|對不起|差不多|感激不尽|不胜|不遗余力|(?:不用|不必|无需|别|请勿|请不要|不要)(?:担心|擔心|着急|介意|见怪|客气|犹豫)|不要[紧緊]|毫无疑问|不[晚迟遲]于|不超过|不[少低]于|[无無禁]烟|忙不过来|不知道您是否|([是能会會要有行好])[不没沒]\1|可不可以|百忙|莫大|未免|免[费費]|不(?:另|额外|会|再)?(?:加)?收(?:取)?(?:任何|您)?(?:费|費|钱)|(?:无需|不用|不必|无须)(?:另|额外)?(?:付费|支付|付钱|付款|费用)/g
const IDIOMS_KO =
  /불편|불쾌|걱정(?:하지|은)? ?(?:마|말|않)[^ .,!?]*|안내|안전|안녕|안심|안부|안에|안쪽|안마|변함없|틀림없|문제 ?없|빠짐없|끊임없|아낌없|어김없|상관 ?없|다름없|수밖에 없|지 않을까요?|지 않으시겠|않으면 안|안 (?:되|돼)ㄴ? ?까요|(?:주저|망설이|사양|염려)(?:하지|지)? ?(?:마|말|않)[^ .,!?]*|(?:부족함|불편함?|차질)(?:이)? ?없|못지않|머지않|얼마 ?안|금연|(?:비용|요금)(?:은|이|을)? ?(?:없|받지 않|들지 않|청구되지 않)[^ .,!?]*/g
const IDIOMS_JA =
  /申し訳(?:ございません|ありません|ない)(?:でした)?|すみません|すいません|かもしれません|(?:では|じゃ)(?:ございません|ありません)か|(?:ませ|くださいませ)んか|ないでしょうか|なければ(?:なりません|なりません|ならない)|ないと(?:いけ|なり)ません|なくてはなりません|問題(?:は)?(?:ありません|ございません|なく)|差し支えなければ|よろしければ|間違いなく|少なくとも|(?:間|ま)もなく|なくとも|とんでも(?:ございません|ありません|ない)|(?:ご)?心配(?:は|には)?(?:なく|いりません|要りません|及びません)|(?:ご)?遠慮なく|いただけませんか|ご不便|ご?不快|ご?不安|不備|不手際|不満|不十分|やむを得|必ず|まず|はず|わずか|思わず|いずれ|ずっと|ずつ|禁煙|相違なく|ほどなく|料金は(?:かかり|いただき|頂き)ません|追加料金なし/g

/** What denies. Things that are shut, broken or refused are so told in one language and denied in another. */
const HARD =
  /\b(?:not|no|never|none|nobody|nothing|nowhere|cannot|without|unable|neither|nor|impossible|unavailable|clos(?:e|es|ed|ing)|shut|refus\w*|declin\w+|forbid\w*|forbidden|prohibit\w*|sold out|fully booked|out of (?:order|service|stock)|broken|fail(?:s|ed|ing|ure)?|reject\w*|den(?:y|ies|ied)|suspend\w*|empty|ran out|run out)\b|\w+n['’]t\b|\b(?:cant|wont|dont|didnt|isnt|doesnt)\b/g
const HARD_ZH =
  /不|[没沒]|无|無|未|勿|(?<![特分告个差级性区另])别(?=[再让讓把给給动動打人去来用在]|担)|禁止|[严嚴]禁|[谢謝][绝絕]|恕|拒[绝絕]|[关關][闭閉]|[关關][门門]|停[业業止用]|[暂暫]停|中止|售罄|[满滿]房|客[满滿]|[约訂订][满滿]|故障|[损損]?[坏壞]|失效|无法/g
const HARD_KO =
  /않|못|없|아니[라에하]|아닙|안 (?=[가-힣])|안(?=되|돼|됩|될)|말아|마세요|마십시오|마시기|불가|금지|어렵(?:습니다|겠|사오)|닫|휴무|휴업|휴관|마감|매진|만실|만석|고장|거절|중단|정지|미운영|비운영|폐쇄/g
const HARD_JA =
  /ない|なかっ|なけれ|ません|なし|なく(?=て|、)|(?:[せらかれえけわたばさ]|つか|でき|い|きか|効か|出)ず(?=[、。にご]|$)|不可|[禁厳]止|いいえ|かね(?:ます|る)|お?断り|閉(?:館|店|鎖|ま|め|じ)|休業|休館|休止|中止|停止|満室|満席|完売|売り切れ|故障|壊れ|無効|控え|遠慮(?:ください|いただ|願|を)/g

/** What limits, and is denied by some languages where others do not: "only", "until", "unfortunately". */
const SOFT =
  /\b(?:only|except|instead|rather|unless|until|till|too|hard to|difficult\w*|hardly|barely|few|little|still(?! (?:can|possible|time|available|open|have|there))|yet|refrain|avoid|unfortunately|regret\w*|otherwise|lack\w*|miss(?:ing|ed)|lost|keeps?|stop\w*|wrong|ignor\w*)\b|只|[仅僅]|除|直到|之前|才|[遗遺]憾|可惜|太|[难難]|避免|少|尚|仍|[还還](?!.{0,4}(?:有|可以|能|来得及|在))|否|缺|差|弱|만(?![나약])|까지|아직(?!.{0,10}(?:가능|있|남))|유감|아쉽|제외|외에|대신|어려|삼가|자제|부족|늦|밖에|전에|끊|잃|(?<!いた)だけ|のみ|以外|まで|まだ(?!.{0,12}(?:でき|可能|ござい|あり|大丈夫))|残念|あいにく|代わり|しか|難し|ご遠慮|不足|遅|切れ|のに/

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** How often a text denies. */
function denials(text: string): number {
  const plain = text.normalize('NFKC').toLowerCase().replace(/[’‘]/g, "'")
  if (/[\p{sc=Hira}\p{sc=Kana}]/u.test(plain)) return count(plain.replace(IDIOMS_JA, ' '), HARD_JA)
  if (/\p{sc=Hang}/u.test(plain)) return count(plain.replace(IDIOMS_KO, ' '), HARD_KO)
  if (/\p{sc=Han}/u.test(plain)) return count(plain.replace(IDIOMS_ZH, ' '), HARD_ZH)
  return count(plain.replace(IDIOMS, ' '), HARD)
}

const sentencesOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .split(/(?<=[.!?])(?=\s|$)|(?<=[。！？])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence))

/** True where the translation denies what the original denies, and nothing else, sentence by sentence where they match. */
export function keepsDenials(original: string, translation: string): boolean {
  const [before, after] = [sentencesOf(original), sentencesOf(translation)]
  if (before.length > 1 && before.length === after.length)
    return before.every((sentence, n) => sameSense(sentence, after[n]!))
  return sameSense(original, translation)
}

function sameSense(original: string, translation: string): boolean {
  const [before, after] = [denials(original), denials(translation)]
  if (before > 0 === after > 0) return true
  return SOFT.test((before > 0 ? translation : original).normalize('NFKC').toLowerCase())
}
