// What a question wants to know of a thing, its price or its hours, and whether a fact tells it. Pure.
import { folded } from './folded.ts'

export type Aspect = 'price' | 'hours'

/** What asks for it, and what tells it: a fact may tell it in any of its languages. */
const WORDS: Readonly<Record<Aspect, { readonly asked: RegExp; readonly told: RegExp }>> = {
  price: {
    asked:
      /\bhow much\b(?! time)|\b(?:price|prices|priced|pricing|cost|costs|fees?|rates?|surcharge|charged?|charges|(?<!-|(?:gluten|dairy|lactose|sugar|nut|peanut|fat|alcohol|meat|pork|smoke|duty|step|barrier|feel|hands) )free|included|extra (?:charge|cost|fee)|for money|paid|pay (?:extra|for))\b|多少[钱錢]|[价價]格|[价價]位|收[费費]|[费費]用|付[费費]|加[钱錢]|加[价價]|免[费費]|要[钱錢]|几块|[几幾]元|含早|包含|包早|얼마|가격|요금|비용|금액|추가금|무료|유료|공짜|포함|いくら|料金|値段|費用|有料|無料|追加代金|含まれ|込みです|何円|何元/,
    told: /[¥￥$€£₩]|\b(?:cny|rmb|usd|krw|jpy|eur|yuan|won|yen|dollars?|free|included|includes?|complimentary|no (?:extra )?charge|charge[ds]?|fees?|price[ds]?|costs?|half the rate|per person|a person)\b|\d\s*(?:元|块|圆|円|원|위안|달러)|[元円]\b|免[费費]|收[费費]|[费費]用|包含|不含|무료|유료|요금|포함|추가 ?비용|無料|有料|料金|含まれ|付きの?プラン/,
  },
  hours: {
    asked:
      /\bwhat time|\bwhen\b|\bhow (?:late|early|long)\b|\bhours?\b|\buntil\b|\btill\b|\bopen(?:s|ing)?\b|\bclos(?:e|es|ing)\b|\bschedule|\btimetable|[几幾][点點]|什[么麼][时時]候|何时|[时時][间間]|多久|[开開]到|[开開][门門]|[关關][门門]|营业|營業|最晚|最早|몇 ?시|언제|시간|영업|운영|何時|いつ|時間|営業|何分/,
    told: /\d|\b(?:always|any ?time|around the clock|day and night|noon|midnight|morning|evening|daily|every (?:day|hour))\b|全天|随时|隨時|中午|早上|晚上|一直|언제든|항상|정오|자정|아침|저녁|종일|いつでも|終日|正午|朝|夜|毎日/,
  },
}

const ASPECTS: readonly Aspect[] = ['price', 'hours']

/** What a question asks for by name; nothing where it only asks after the thing itself. */
export const aspectsAsked = (question: string): Aspect[] => {
  const said = folded(question)
  return ASPECTS.filter((aspect) => WORDS[aspect].asked.test(said))
}

/** What an answer tells in any of its languages. */
export const aspectsTold = (answer: Readonly<Partial<Record<string, string>>>): Aspect[] => {
  const texts = Object.values(answer).map((text) => folded(text ?? ''))
  return ASPECTS.filter((aspect) => texts.some((text) => WORDS[aspect].told.test(text)))
}
