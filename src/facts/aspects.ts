// What a question wants to know of a thing, its price, its hours, where it is, and whether a fact tells it. Pure.
import { folded } from '../base/folded.ts'

export type Aspect = 'price' | 'hours' | 'place' | 'days' | 'number' | 'access'

/** What asks for it, and what tells it: a fact may tell it in any of its languages. */
const WORDS: Readonly<Record<Aspect, { readonly asked: RegExp; readonly told: RegExp }>> = {
  price: {
    asked:
      /\bhow much\b(?! time)|\b(?:price|prices|priced|pricing|cost|costs|fees?|rates?|surcharge|charged?|charges|(?<!-|(?:gluten|dairy|lactose|sugar|nut|peanut|fat|alcohol|meat|pork|smoke|duty|step|barrier|feel|hands) )free|included|extra (?:charge|cost|fee)|for money|paid|pay (?:extra|for))\b|多少[钱錢]|[价價]格|[价價]位|收[费費]|[费費]用|付[费費]|加[钱錢]|加[价價]|免[费費]|要[钱錢]|几块|[几幾]元|含早|包含|包早|얼마|가격|요금|비용|금액|추가금|추가 ?(?=비용|요금)|무료|유료|공짜|포함|いくら|料金|値段|費用|有料|無料|追加代金|含まれ|込みです|何円|何元/,
    told: /[¥￥$€£₩]|\b(?:cny|rmb|usd|krw|jpy|eur|yuan|won|yen|dollars?|free|included|includes?|complimentary|no (?:extra )?charge|charge[ds]?|fees?|price[ds]?|costs?|half the rate|per person|a person)\b|\d\s*(?:元|块|圆|円|원|위안|달러)|[元円]\b|免[费費]|收[费費]|[费費]用|包含|不含|무료|유료|요금|포함|추가 ?비용|無料|有料|料金|含まれ|付きの?プラン/,
  },
  hours: {
    asked:
      /\bwhat time|\bwhen\b|\bhow (?:late|early|long)\b|\bhours?\b|\btim(?:es?|ings?)\b|\buntil\b|\btill?\b|\bopen(?:s|ing)?\b|\bclos(?:e|es|ing)\b|\b(?:starts?|ends?|finish(?:es)?|begins?|last (?:entry|orders?))\b|\bschedule|\btimetable|[几幾][点點]|什[么麼][时時]候|何时|[时時][间間]|多久|[开開]到|[开開][门門]|[关關][门門]|[开開]始|[结結]束|[开開]放|营业|營業|最晚|最早|몇 ?시|언제|시간|영업|운영|열[어려리]요?|닫[아으]|오픈|마감|시작|끝[나내]?|何時|いつ|時間|営業|何分|開[いきく]|閉[まめ]|始ま|終わ|終了|開始/,
    told: /\d[:：]\d\d|\d ?(?:-|–|~|〜|to|till|until) ?\d|\b(?:from|until|till|by|before|after) \d|\d\s?(?:[ap]\.?m\b|o'clock|h\b|hours?|min(?:ute)?s?\b|[点點时時时]|小时|分|시|분)|\b(?:always|any ?time|around the clock|day and night|noon|midnight|morning|evening|daily|every (?:day|hour))\b|全天|随时|隨時|中午|早上|晚上|一直|언제든|항상|정오|자정|아침|저녁|종일|いつでも|終日|正午|朝|夜|毎日/,
  },
  place: {
    asked:
      /\bwhere(?:'s|s| is| are)?\b|\b(?:what|which) floor\b|\blocation\b|在?哪(?:里|裡|儿|层|樓|楼)?|[几幾][楼樓层層]|什么地方|位置|어디(?:서|에서|에)?|몇 ?층|위치|どこ|何階|場所/,
    told: /\b(?:floor|level|basement|lobby|reception|front desk|concierge|lounge|entrance|next to|beside|behind|opposite|under|below|above|near|street|road|minutes|building|gate|room \d+)\b|[楼樓层層]|大堂|前台|旁|对面|隔壁|地下|入口|路|층|로비|프런트|프론트|옆|맞은편|지하|입구|階|ロビー|フロント|隣|向かい|地下|入口/,
  },
  days: {
    asked:
      /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\bweekends?\b|\bweekdays?\b|\b(?:public |bank )?holidays?\b|(?:周|星期|礼拜|禮拜)[一二三四五六日天末]|[节節]假日|평일|주말|[월화수목금토일]요일|공휴일|휴일|平日|週末|土日|祝日|[月火水木金土日]曜日?/,
    told: /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\bweekends?\b|\bweekdays?\b|\bholidays?\b|\bdaily\b|\bevery day\b|周[一二三四五六日末]|星期|每天|每日|节假日|평일|주말|요일|매일|휴일|平日|週末|土日|祝日|曜|毎日/,
  },
  number: {
    asked: /\bhow many\b|多少[车車]|(?:多少|[几幾])[个個辆輛人位台张間间]|몇 ?[대명개석]|何[台人名個席]/,
    told: /\b\d+ (?:spaces?|places?|seats?|people|persons|guests|rooms?|cars)\b|\d+ ?(?:个|辆|位|人|대|명|개|석|台|名|席)/,
  },
  access: {
    asked:
      /\bpass ?(?:word|code)s?\b|\bpw\b|\bcode\b|\b(?:log|sign) ?[io]n\b|\bconnect\b|\b(?:network )?(?:name|called)\b|密[码碼]|登[录錄入]|[连連]接|[叫是]什么|名[称稱字]|비밀 ?번호|비번|로그인|연결|접속|이름|뭐(?:예|에)요|パスワード|パス(?=教|は|を|$)|ログイン|接続|つな[ぐがげぎ]|繋[ぐがげぎ]|名前/,
    told: /\bpass ?(?:word|code)s?\b|\b(?:log|sign) in\b|密[码碼]|登[录錄入]|비밀 ?번호|로그인|パスワード|ログイン/,
  },
}

const ASPECTS = Object.keys(WORDS) as readonly Aspect[]

/** What a question asks for by name; nothing where it only asks after the thing itself. */
export const aspectsAsked = (question: string): Aspect[] => {
  const said = folded(question)
  return ASPECTS.filter((aspect) => WORDS[aspect].asked.test(said))
}

/** Where these are asked for, whatever does not tell them is no answer. */
export const NEEDED = ['price', 'hours'] as const satisfies readonly Aspect[]

type Answer = Readonly<Partial<Record<string, string>>>

/** Whether an answer tells an aspect in any of its languages. */
export const tellsAspect = (answer: Answer, aspect: Aspect): boolean =>
  Object.values(answer).some((text) => WORDS[aspect].told.test(folded(text ?? '')))

/** Which of what is needed an answer tells. */
export const aspectsTold = (answer: Answer): Aspect[] =>
  NEEDED.filter((aspect) => tellsAspect(answer, aspect))

/** A text without the words that ask for an aspect: what else it says. */
export const withoutAspects = (text: string): string =>
  ASPECTS.reduce((rest, aspect) => rest.replace(new RegExp(WORDS[aspect].asked, 'g'), ' '), folded(text))
