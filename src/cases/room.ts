// A room number, as guests write it when they are asked for one. Pure.

const BEFORE =
  /^(?:(?:in|it'?s|its|i'?m in|my)\s+)?(?:room|rm|no|number|房间?|房号|房號|客房|객실|방|部屋|号室|ルーム|お部屋)?(?:\s*(?:number|no|是|は|번호|番号|号|号码))?[\s.:：#是は]*$/iu
const AFTER =
  /^[\s.]*(?:号房间|號房間|号房|號房|房间|房間|号室|號室|号|號|室|房|호실|호|번방|번)?\s*(?:です|でございます|입니다|이에요|예요|요|please|thanks|thank you)?[\s.。!！,，~～]*$/iu
const NUMBER = /(?:[A-Z]-?)?\d{1,5}[A-Z]?/giu
const HAN_DIGITS = '零一二三四五六七八九'

/** What a guest adds to a room number without saying anything of their own: please, hurry, the floor it is on. */
const BESIDE = new RegExp(
  [
    /[\s,.!~-]*\b(?:(?:on |at )?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)|ground|top|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) floor|floor \d{1,2}\b|and|(?:ok|okay|fine|alright|all right|oh|ah|well|sure|sorry|anyway|it'?s|its)|(?:if you )?please|pls|thanks|thank you|(?:please )?(?:hurry|be quick|quickly|asap|as soon as possible|right away)(?: up)?)(?!\w)[\s,.!~-]*/,
    /[\s,，。.!！、~～]*(?:(?:在)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[楼层樓層]的?|(?:好吧?|好的|哦|噢|啊|行吧?|嗯|那)(?=[\s,，、]*\d)|麻烦(?:你们?|您|了)*|拜托(?:了)?|谢谢(?:你们?|您)?|謝謝|多谢|辛苦了|请?(?:快点|快一点|尽快|赶紧|快来|快)(?:来|过来)?(?:吧|啊|呀)?)[\s,，。.!！、~～]*/,
    /[\s,.!~]*(?:(?:\d{1,2}|[일이삼사오육칠팔구십]{1,2}) ?층(?:이에요|입니다|요|의)?|(?:네|아|알겠어요|알겠습니다|음|그럼)(?=[\s,.]*\d)|부탁(?:드립니다|드려요|드릴게요|해요|합니다)|빨리(?:요| 와 ?주세요| 부탁드려요)?|서둘러 ?주세요|감사합니다|고맙습니다)[\s,.!~]*/,
    /[\s、。,.!！~]*(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})階(?:です|の)?|(?:はい|ああ|あ|えっと|えーと|じゃあ|では)(?=[\s、,]*\d)|(?:早く|急いで|なるべく早く|至急)?(?:よろしく)?お願い(?:します|いたします|致します)|早く(?:来て(?:ください)?)?|急いで(?:ください)?|至急|ありがとうございます)[\s、。,.!！~]*/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
)

const withoutCourtesy = (plain: string): string => {
  const left = plain.replace(BESIDE, ' ').trim()
  return /\d/.test(left) ? left : plain
}

/**
 * The room that a text gives and nothing else: "1206", "１２０６号房", "room 12a", "一二〇六", "1206호요". Undefined when
 * it says more, or names two.
 */
export function roomAlone(text: string): string | undefined {
  const plain = withoutCourtesy(normal(text))
  const found = [...plain.matchAll(NUMBER)]
  const [match] = found
  if (!match || found.length > 1) return undefined
  const alone =
    BEFORE.test(plain.slice(0, match.index)) && AFTER.test(plain.slice(match.index + match[0].length))
  return alone ? match[0].toUpperCase().replace('-', '') : undefined
}

/** Numbers that are called rather than slept in, unless they are said to be a room. */
const CALLED = ['110', '112', '119', '120', '122', '911', '999']
const BARE = /(?<!\d[.,])(?<![\p{Script=Latin}\d:/+$€£¥₩#-])([1-9]\d{2,3})(?![\d:%°]|[.,]\d|[- ]?\d{3})/gu
const COUNTED =
  /^\s?(?:元|块|塊|円|원|won|dollars?|usd|rmb|yuan|euros?|分|秒|小时|点|點|時|시(?!작)|度|℃|年|년|月|월|日|일|人|名|명|个|個|개|people|persons?|guests?|min|hours?|hrs?|am\b|pm\b|degrees?|met(?:er|re)s?|km|m\b)/iu
const CALLS =
  /(?:\b(?:call(?:ed|ing)?|dial(?:led)?|rang|ring|phone[ds]?|paid|cost)|打了?|拨打?|拨了|叫|전화|電話)\s?$/iu

/**
 * The room that a message names among other words where something is plainly wrong in one: "着火了 404". Undefined where
 * a number may be a telephone's, a price or a time, or there are two.
 */
export function roomIn(text: string): string | undefined {
  const alone = roomAlone(text)
  if (alone) return alone
  const plain = normal(text)
  const rooms = [...plain.matchAll(BARE)].filter(({ 0: number, index }) => {
    const after = plain.slice(index + number.length)
    return !CALLED.includes(number) && !COUNTED.test(after) && !CALLS.test(plain.slice(0, index))
  })
  return rooms.length === 1 ? rooms[0]![0] : undefined
}

/** "407 is my friend's room, I am in 1205": of two rooms, the one that is another's. */
const ANOTHERS =
  /\b\d{3,4}(?:'s| is| was) (?:my |our |a |the )?(?:friend|brother|sister|mother|father|mum|mom|dad|parent|colleague|boss|neighbou?r|wife|husband|son|daughter)\w*(?:'s?)?(?: room)?|\d{3,4}(?:号|號|房|号房|號房)?是(?:我|我们)?(?:的)?(?:朋友|同事|家人|父母|爸妈|孩子|儿子|女儿|老婆|老公|隔壁)(?:的|住的)?(?:房间|房)?|\d{3,4}호?(?:는|은) (?:제 |우리 )?(?:친구|동료|부모님|아내|남편|아들|딸|가족|옆)[^,. ]*(?: ?방)?|\d{3,4}(?:号室?)?は(?:私の)?(?:友達|友人|友だち|同僚|両親|妻|夫|息子|娘|家族|隣)の?(?:部屋)?/giu

/** A text without the rooms that it says are another's, where it names a second one. */
export function withoutOthersRooms(text: string): string {
  const left = text.replace(ANOTHERS, ' ')
  return /\d{3,4}/.test(left) ? left : text
}

function normal(text: string): string {
  return withoutOthersRooms(text)
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
