// A place that is no numbered room, as guests name it when they are asked which room: the lobby, by the pool. Pure.
import { folded } from '../base/folded.ts'

const PLACES = new RegExp(
  [
    /\b(?:lobby|reception|front desk|restaurants?|dining room|breakfast room|buffet|bar|lounge|caf[eé]|coffee shop|(?:swimming )?pool(?:side)?|gym|fitness (?:room|cent(?:er|re))|spa|sauna|gardens?|courtyard|terrace|rooftop|balcony|patio|deck|corridor|hallway|hall|lifts?|elevators?|stairs|staircase|stairwell|car ?park|parking(?: lot| garage)?|garage|entrance|driveway|toilets?|restrooms?|washrooms?|ballroom|meeting room|conference room|business cent(?:er|re)|kids'? club|playground|beach|laundry(?: room)?|basement|outside|(?:\d+(?:st|nd|rd|th)|ground|top|first|second|third|fourth|fifth) floor|floor \d+|villa|suite|penthouse|cabin|bungalow|cottage|annex)\b/,
    /大堂|大厅|大廳|前台|餐厅|餐廳|酒吧|酒廊|咖啡厅|咖啡廳|(?:游)?泳池|健身房|水疗|桑拿|花园|花園|庭院|露台|天台|楼顶|阳台|走廊|过道|楼道|电梯(?:口|间)?|電梯(?:口)?|楼梯(?:间|口)?|停车场|停車場|车库|大门口?|门口|門口|入口|(?:公共)?洗手间|公共卫生间|厕所|宴会厅|会议室|會議室|商务中心|儿童乐园|洗衣房|外面|室外|地下(?:室|[一二三两\d]?层)|[一二三四五六七八九十\d]+[楼层樓層]|别墅|套房|公寓|沙滩/,
    /로비|프런트|프론트|리셉션|레스토랑|식당|라운지|카페|커피숍|수영장|풀장|헬스장|피트니스|스파|사우나|정원|테라스|옥상|루프탑|발코니|복도|엘리베이터|엘베|계단|주차장|입구|정문|현관|화장실|연회장|회의실|비즈니스 ?센터|키즈 ?(?:룸|클럽)|세탁실|조식당|지하(?: ?\d층)?|(?:\d+|[일이삼사오])층|별관|본관|스위트|빌라|바(?=에|예요|이에요|입니다|$)/,
    /ロビー|フロント|受付|レストラン|食堂|ラウンジ|カフェ|プール|ジム|フィットネス|スパ|サウナ|大浴場|庭園|中庭|庭|テラス|屋上|バルコニー|廊下|エレベーター|階段|駐車場|入口|入り口|玄関|トイレ|お手洗い|宴会場|会議室|ランドリー|朝食会場|地下|[一二三四五六七八九十\d]+階|別館|本館|スイート|ヴィラ|コテージ|バー|外(?=で|に|$)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
)

const AROUND = new RegExp(
  [
    /\b(?:in|at|on|by|near|next|beside|behind|opposite|inside|around|from|to|of|the|a|an|your|our|hotel(?:'?s)?|it'?s|it|is|was|i'?m|i|am|we'?re|we|are|were|this|that|about|over|here|there|right|just|now|not|no|my|room|main|area|door|please|thanks|thank|you|um|uh|actually|and|one|sorry)\b/,
    /我们|我|就|是|不是|不在|在|的|里面|里|旁边|旁|附近|边上|那边|这边|边|那里|这里|那儿|这儿|上|下|前面|后面|前|后|口|处|酒店|你们|公共|房间|现在|呢|吧|啊|哦|请|谢谢/,
    /이에요|예요|입니다|인데요|이요|있어요|있습니다|에서요|에서|에요|에|은|는|이|가|요|앞|옆|근처|안|쪽|제가|저희?|지금|호텔|객실|아니고|아니라|방|거기|여기|감사합니다/,
    /ですが|です|にいます|にあります|います|あります|ではなく|ではありません|なく|の|に|で|は|が|前|横|近く|中|辺り|あたり|付近|ところ|そば|今|私|ホテル|部屋|お部屋|と|けど/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
)

const NO_ROOM = [
  /^(?:sorry,? )?(?:i |we )?(?:do ?n[o']?t|dont|don't|can'?t|cannot) (?:know|remember|recall|tell|say)\b.{0,25}$|^(?:not sure|no idea|dunno|i forgot|i have forgotten)\b.{0,20}$/i,
  /^(?:it'?s |i'?m |we'?re )?not (?:in |about )?(?:a |any |my |the )?room\b.{0,20}$|^(?:i |we )?(?:have )?(?:already )?(?:left|checked out)\b.{0,25}$|\b(?:not checked in|not staying|no room)\b.{0,15}$/i,
  /^(?:我们?)?(?:也|真|都)?(?:房[间号]+)?(?:不知道|不清楚|不太清楚|记不得|不记得|记不清|忘了|忘记了|说不清)(?:房[间号]+)?[了啊呢。]?$/,
  /^(?:我们?)?(?:没有房间|不是房间|不在房间|没入住|未入住|还没入住|还没办入住|不住店|(?:都|已经?|早就)*(?:退房|离店)了?)[了啊呢。]?$/,
  /^(?:방|객실|호실)?\s?(?:번호|호수)?(?:는|를|가|은|을|이)?\s?(?:잘\s?)?(?:모르겠|몰라|모릅|모르는데|기억.{0,4}(?:안|못)|잊어버|잊었)/,
  /^(?:이미\s?)?(?:객실이?|방이?)\s?(?:아니|없)|^(?:이미\s?)?(?:퇴실|체크아웃)했|^(?:아직\s?)?체크인\s?전|^투숙객이?\s?아니/,
  /^(?:部屋番号|番号)?(?:[はがをも])?(?:ちょっと|よく)?(?:分かりません|わかりません|分からない|わからない|知りません|忘れました|忘れてしまい|覚えて(?:い)?(?:ない|ません))/,
  /^お?部屋(?:では|じゃ)(?:ない|ありません)|^(?:もう)?(?:チェックアウト|退館)しま|^(?:まだ)?チェックイン前|^宿泊して(?:い)?(?:ない|ません)/,
]

/** The whole of what is said is that there is no number to give. */
const NO_NUMBER = [
  /^(?:um |uh |sorry |i am afraid |i'm afraid )?(?:i |we )?(?:really )?(?:do ?n[o']?t|dont|don't|can'?t|cannot) (?:know|remember|recall|tell) (?:which(?: one| room)?|(?:what|which) (?:number|room)(?: it is| number)?|(?:the|my|our|its) (?:room )?number|(?:the|my|our) room|it)?(?: (?:it'?s|it is|this is) (?:for |of )?my (?:wife|husband|friend|son|daughter|mother|father|mom|dad|parent|partner|colleague|boss|brother|sister)s?(?:'s?)?(?: room)?)?(?: sorry| yet| right now| any ?more)*$/,
  /^(?:it is |it'?s |in |this is )?(?:my |a |our )?(?:wife|husband|friend|son|daughter|mother|father|mom|dad|parent|partner|colleague|boss|brother|sister)s?'?s? room$/,
  /^(?:not sure|no idea|dunno|i forgot(?: the number| it)?)(?: sorry)?$/,
  /^(?:we|i)(?: have|'ve)?(?: already| just)? (?:left|checked ?out)(?: already| today| yesterday| this (?:morning|afternoon)| last night| an hour ago| of the hotel)*$/,
  /^(?:(?:我|我们|咱们)(?:也|真|都|现在)?)?(?:我的)?(?:房(?:间)?(?:号码?)?)?(?:也|真|都)?(?:不知道|不清楚|不太清楚|记不得|不记得|记不清|忘了|忘记了)(?:是)?(?:几号|哪间|哪个)?(?:房(?:间)?(?:号码?)?)?(?:了|啊|呢|是多少|抱歉|不好意思)*$/,
  /^(?:是|在)?(?:我|我的)?(?:朋友|老婆|老公|先生|太太|妻子|丈夫|父母|爸爸|妈妈|爸妈|儿子|女儿|孩子|同事|家人)(?:的|住的)?房间?(?:里)?$/,
  /^(?:我|我们|咱们)?(?:今天|今早|早上|昨天|上午|刚刚?|都|已经|早就|早)*(?:退房|离店|走)了?(?:啊|呢)?$/,
  /^(?:죄송(?:해요|합니다|하지만))?(?:방|객실|호실)?(?:번호|호수)?(?:는|를|가|은|을|이)?(?:잘)?(?:모르겠(?:어요|습니다|는데요)|몰라요|모릅니다|기억이?(?:안나요|안납니다|나지않아요)|잊어버렸(?:어요|습니다)|잊었어요)$/,
  /^(?:제)?(?:친구|아내|남편|부모님|엄마|아빠|어머니|아버지|아들|딸|동료|가족|일행)(?:의)?(?:방|객실)(?:이에요|예요|입니다|이요|요)?$/,
  /^(?:저희|저|우리)?(?:는|은)?(?:이미|벌써|오늘|아침에|오늘아침에|어제|방금)*(?:퇴실|체크아웃)(?:을)?(?:했어요|했습니다|했는데요|했어|완료했어요)$/,
  /^(?:すみません)?(?:お?部屋(?:の)?番号|番号|部屋|何号室か)?(?:[はがをも])?(?:ちょっと|よく)?(?:分かりません|わかりません|分からない(?:です)?|わからない(?:です)?|知りません|忘れました|忘れてしまいました|覚えて(?:い)?(?:ないです|ません))$/,
  /^(?:私の)?(?:友人|友達|友だち|妻|夫|家内|主人|両親|母|父|息子|娘|同僚|家族|連れ)の(?:お)?部屋(?:です)?$/,
  /^(?:私(?:たち)?は)?(?:もう|すでに|既に|今朝|今日|昨日|先ほど|さっき)*(?:チェックアウト|退館|退室)(?:しました|しています|済みです|した|してしまいました)$/,
]

/** True where the guest can give no room, and says nothing else: it is not known, another's, or they have left. */
export function givesNoRoom(text: string): boolean {
  const plain = folded(text)
  if (plain.trim().endsWith('?')) return false
  const spaced = plain.replace(/[^\p{L}\p{N}']+/gu, ' ').trim()
  const joined = spaced.replaceAll(' ', '')
  return NO_NUMBER.some((pattern) => pattern.test(spaced) || (!/[a-z]/.test(joined) && pattern.test(joined)))
}

const LONGEST = 80

/**
 * How a text answers "which room?" without a number. 'alone': it names a place and says nothing else at all;
 * 'among-words': it names one among other words; 'none': there is no room, or the guest cannot say; undefined where it
 * answers nothing, or asks.
 */
export function placeNamed(text: string): 'alone' | 'among-words' | 'none' | undefined {
  const said = folded(text)
  if (said.length > LONGEST || said.endsWith('?')) return undefined
  const without = said.replace(PLACES, ' ')
  const isPlace = without !== said
  if (isPlace && !/[\p{L}\p{N}]/u.test(without.replace(AROUND, ' '))) return 'alone'
  if (givesNoRoom(said) || NO_ROOM.some((pattern) => pattern.test(said))) return 'none'
  return isPlace ? 'among-words' : undefined
}

/** The places that a message names, as it names them: "9th floor", 9楼, "corridor"; undefined where it names none. */
export function placesIn(text: string): string | undefined {
  const said = text.normalize('NFKC')
  const named = [...new Set([...said.matchAll(PLACES)].map(([place]) => place.trim()))]
  return named.length > 0 ? named.slice(0, 3).join(', ').slice(0, 60) : undefined
}

/** What was said of where it is, and what is said now: both, as long as that is short enough to be read at a glance. */
export function placesTogether(before: string | null, now: string): string {
  const known = before?.toLowerCase() ?? ''
  const more = now.split(', ').filter((one) => !known.split(', ').includes(one.toLowerCase()))
  const both = [before, ...more].filter(Boolean).join(', ')
  return both.length <= 80 ? both : now
}

const OF_EVERYONE =
  /\b(?:lobby|reception|restaurant|bar|pool|gym|spa|sauna|corridor|hallway|lifts?|elevators?|stairs|car ?park|parking|garage|entrance|playground|beach)\b|大堂|大厅|前台|餐厅|酒吧|泳池|健身房|桑拿|走廊|过道|电梯|楼梯|停车场|车库|门口|로비|프런트|레스토랑|식당|수영장|헬스장|피트니스|사우나|복도|엘리베이터|계단|주차장|입구|ロビー|フロント|レストラン|プール|ジム|スパ|サウナ|大浴場|廊下|エレベーター|階段|駐車場|入口|玄関/iu

/** True for words that name a place which is everyone's: what is wrong there is in no room. */
export const isOfEveryone = (words: string): boolean => OF_EVERYONE.test(folded(words))
