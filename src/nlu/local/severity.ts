// How bad a complaint is, from the words that were heard.
import type { Severity } from '../../cases/category.ts'
import type { Rules } from './rules/table.ts'

// Something the room cannot do without, out for hours while the guest is still waiting.
const OUTAGE =
  /\b(?:no|without|broken|not working|isn't working|doesn't work|stopped|out|dead)\b.{0,24}\b(?:ac|a\/c|air ?con\w*|heat\w*|hot water|water|power|electric\w*|toilet)\b|\b(?:ac|a\/c|air ?con\w*|heat\w*|hot water|water|power|electric\w*|toilet)\b.{0,30}\b(?:no|not|broken|out|off|dead|isn't|doesn't|stopped)\b|(?:空调|暖气|热水|冷气|马桶|电|水).{0,8}(?:坏|没|不|停)|没(?:有)?(?:空调|暖气|热水|冷气)|(?:에어컨|난방|온수|뜨거운 ?물|보일러|변기|전기|물).{0,8}(?:고장|안|없|멈|막)|(?:エアコン|暖房|冷房|お湯|水|トイレ|電気).{0,8}(?:壊|出|つか|故障|止|詰|効|動)/u
const FOR_HOURS =
  /\b(?:for hours|hours now|(?:\d+|two|three|four|five|six|several|many|couple of|few) ?(?:hours|hrs|hr|h))\b|(?:[2-9两二三四五六七八九十]|1\d|好几|几)(?:个)?(?:多)?(?:小时|钟头)|(?:[2-9]|1\d|두|세|네|몇) ?시간|(?:[2-9]|1\d|二|三|四|五|何|数)時間/u

/** 1 only with danger; 2 for what makes a room unusable, a guest leave, money wrong, discrimination or repetition. */
export function severityOf(tables: readonly { rules: Rules; text: string }[], danger: boolean): Severity {
  if (danger) return 1
  const grave = tables.some(
    ({ rules, text }) =>
      rules.grave?.some((pattern) => pattern.test(text)) === true ||
      (OUTAGE.test(text) && FOR_HOURS.test(text)),
  )
  if (grave) return 2
  return tables.some(({ rules, text }) => rules.slight?.some((pattern) => pattern.test(text)) === true)
    ? 4
    : 3
}
