// Numbers that a message names: its room, a confirmation, a membership.
import { withoutOthersRooms } from '../../cases/room.ts'
import type { Understanding } from '../../conversation/understanding.ts'
import type { Heard } from './normalise.ts'

type Numbers = Omit<Understanding['entities'], 'language'>

/** Upper case, in plain digits; a number that may be a year, a price, a time, a duration or a phone is no room. */
export function hearNumbers({ text }: Heard): Numbers {
  const lower = withoutOthersRooms(text.toLowerCase())
  const memberNumber = firstOf(MEMBER, lower)
  const confirmationNumber = firstOf(CONFIRMATION, lower)
  const room = firstOf(ROOM_NAMED, lower) ?? bareRoom(lower)
  return {
    ...(room !== undefined && { room }),
    ...(confirmationNumber !== undefined && confirmationNumber !== memberNumber && { confirmationNumber }),
    ...(memberNumber !== undefined && { memberNumber }),
  }
}

const ROOM_NAMED = [
  /\b(?:room|rm|rom|suite|zimmer|habitaci[oó]n|chambre|phòng)(?: ?(?:no\.?|number|num|nr\.?|n°|is|:|#|=))* ?#?([a-z]?-?\d{2,5}[a-z]?)(?![\p{L}\d:]|[.,-]\d)(?! ?(?:nights?|towels?|people|guests|keys?|min|hours?|am|pm|%|beds?|usd|cny|krw|points))/u,
  /(?:房间号|房号|房間號|房號|门牌|房间|房間|部屋番号|部屋は|ルームナンバー|号室は|방 ?번호|객실 ?번호|객실|호실)(?:码|碼)?(?: ?(?:是|为|は|が|은|는|:|#|：))* ?([a-z]?\d{3,5}[a-z]?)(?![\d:]|[.,-]\d|元|块|円|원|分)/u,
  /(?<![\d.,:/-])([a-z]?\d{3,5}[a-z]?) ?(?:号(?:房|室|客房)|號(?:房|室|客房)|房(?!费|价|東)|室|호실|호(?![선점텔])|号(?!楼|线|線|公交|館|车|出)|號(?!樓|線))/u,
  /(?<![\p{L}\d])#(\d{3,4})(?!\d)/u,
  /(?<![\d.,:/-])(\d{3,4}) (?:room|rm)\b/u,
]

const BARE =
  /(?<![\p{Script=Latin}\d:/\-$€£¥₩#+_@%=&?])(?<!\d[.,])(?<!\d{3}[ -])([1-9]\d{2,3})(?![\d:/%°_@]|[.,]\d|[ -]\d{3,}|-\d)/gu
const NOT_AFTER =
  /(?:\b(?:since|year|cost|costs|paid|pay|charged?|price|prices|pin|code|passcode|password|tel|phone|call|ext|extension|flight|bus|line|usd|cny|rmb|krw|jpy|won|yuan|rs|points?|over|about|around|nearly|almost|than|extra|total|fee|of)|密码|密碼|花了|价格|一共|收了?|收我|付了?|扣了?|电话|電話|分机|转|打|拨|航班|积分|差不多|大约|超过|给了|비밀번호|번호는|전화|요금|가격|約|電話|番号|料金|合計|暗証番号|パスワード|内線|\$|rmb) ?(?:is|was|me|us|:|은|는|は|约|到|了)? ?$/u
const NOT_BEFORE =
  /^(?: ?(?:元|块|塊|円|圆|원|만원|won\b|dollars?|usd|rmb|cny|krw|jpy|yuan|euros?|eur\b|bucks|quid|pounds|min\b|mins|minutes?|hours?|hrs?\b|h\b|sec|分|秒|小时|小時|点(?!坏)|點|時|시(?![트설])|度|℃|%|points?|pts|积分|積分|포인트|ポイント|pm\b|am\b|a\.m|p\.m|年|년|月|월|日|일|人|名|명|位|米|m\b|km|kg|g\b|ml|cm|次|번|回|天|泊|박|晚|nights?|days?|people|guests|pcs|mbps|kbps|mb|gb|k\b|楼|樓|층|階|th floor|floor|st floor|路公交|번 ?버스|個|个|개|杯|本|枚|号线|편)|['’]s? (?:points|won|yuan))/u
const EMERGENCY = new Set([
  '110',
  '112',
  '119',
  '120',
  '911',
  '999',
  '122',
  '404',
  '100',
  '200',
  '300',
  '500',
  '1000',
])

function bareRoom(text: string): string | undefined {
  for (const { 1: number, index } of text.matchAll(BARE)) {
    if (number === undefined) continue
    const [before, after] = [text.slice(Math.max(0, index - 24), index), text.slice(index + number.length)]
    if (NOT_AFTER.test(before) || NOT_BEFORE.test(after) || EMERGENCY.has(number)) continue
    if (looksLikeYear(number) && text !== number && (index > 0 || /^ ?(?:was|[-–~])/u.test(after))) continue
    return number
  }
  return undefined
}

const looksLikeYear = (number: string): boolean =>
  number.length === 4 && Number(number) >= 1950 && Number(number) <= 2039

const CONFIRMATION = [
  /(?:confirmation|confirm|booking|reservation|conf|reference|ref|itinerary|预订|预定|確認|确认|订单|預訂|訂單|訂房|예약|확인|予約|確認)(?: ?(?:number|no\.?|num|code|id|ref|reference|#|号码?|號碼?|번호|番号|is|was|:|：|是|为|は|은|는|の|の番号|가|이))* ?((?=[a-z-]{0,6}\d)[a-z0-9][a-z0-9-]{4,15})(?![\p{Script=Latin}\d])/u,
  /(?<![\p{Script=Latin}\d-])([a-z]{2,4}\d{6,12})(?![\p{Script=Latin}\d-])/u,
]

const MEMBER = [
  /(?:member(?:ship)?|loyalty|rewards?|card|account|会员|會員|회원|멤버십|会員|メンバー)(?: ?(?:number|no\.?|num|card|id|#|卡?号码?|卡?號碼?|번호|카드|番号|カード|is|:|：|是|为|は|은|는|の))* ?((?=[a-z-]{0,4}\d)[a-z]{0,3}-?\d{5,12})(?![\p{Script=Latin}\d])/u,
  /(?<![\p{Script=Latin}\d-])([a-z]{1,3}-\d{5,10})(?![\p{Script=Latin}\d-])/u,
]

function firstOf(patterns: readonly RegExp[], text: string): string | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[1]
    if (found !== undefined) return found.toUpperCase()
  }
  return undefined
}
