// A room number, as guests write it when they are asked for one. Pure.

const BEFORE =
  /^(?:(?:in|it'?s|its|i'?m in|my)\s+)?(?:room|rm|no|number|房间?|房号|房號|客房|객실|방|部屋|号室|ルーム|お部屋)?(?:\s*(?:number|no|是|は|번호|番号|号|号码))?[\s.:：#是は]*$/iu
const AFTER =
  /^[\s.]*(?:号房间|號房間|号房|號房|房间|房間|号室|號室|号|號|室|房|호실|호|번방|번)?\s*(?:です|でございます|입니다|이에요|예요|요|please|thanks|thank you)?[\s.。!！,，~～]*$/iu
const NUMBER = /(?:[A-Z]-?)?\d{1,5}[A-Z]?/giu
const HAN_DIGITS = '零一二三四五六七八九'

/**
 * The room that a text gives and nothing else: "1206", "１２０６号房", "room 12a", "一二〇六", "1206호요". Undefined when
 * it says more, or names two.
 */
export function roomAlone(text: string): string | undefined {
  const plain = normal(text)
  const found = [...plain.matchAll(NUMBER)]
  const [match] = found
  if (!match || found.length > 1) return undefined
  const alone =
    BEFORE.test(plain.slice(0, match.index)) && AFTER.test(plain.slice(match.index + match[0].length))
  return alone ? match[0].toUpperCase().replace('-', '') : undefined
}

function normal(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, decimal)
    .replace(/[〇零一二三四五六七八九]{3,5}/gu, (run) =>
      Array.from(run, (digit) => (digit === '〇' ? 0 : HAN_DIGITS.indexOf(digit))).join(''),
    )
    .trim()
}

/** The blocks of decimal digits in Unicode are ten long and begin with their zero. */
function decimal(digit: string): string {
  let value = 0
  for (
    let code = digit.codePointAt(0)! - 1;
    /\p{Nd}/u.test(String.fromCodePoint(code)) && value < 9;
    code -= 1
  ) {
    value += 1
  }
  return String(value % 10)
}
