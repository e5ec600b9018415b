// What is told of another time, of a film or a game, or with a laugh: words of danger in it are not of here and now.

const TOLD = new RegExp(
  [
    '\\b(?:last (?:year|month|summer|winter|time)|(?:years?|months|decades) ago|in (?:19|20)\\d\\d|when i was (?:a |little|young|\\d)|as a (?:kid|child)|used to|(?:we|i) once|the other year|documentary|on the news|movie|film|novel|video game|arcade|escape room|museum|lol|lmao|ha(?:ha)+|rofl)\\b',
    '去年|前年|上个月|[\\d两三几十多]+年前|小时候|曾经|(?:以前|之前).{0,6}(?:住|遇|有过|来)|电影|电视剧|小说|剧本杀|密室|游戏里|新闻(?:里|上)|博物馆|哈哈|嘿嘿|笑死|笑哭',
    '작년|재작년|지난달|몇 ?년 ?전|\\d+년 ?전|예전에|어릴 ?때|옛날에|영화|드라마|소설|방탈출|게임에서|뉴스에서|박물관|ㅋ{2,}|ㅎ{2,}',
    '去年|昨年|一昨年|先月|数年前|何年(?:も)?前|\\d+年前|昔|小さいころ|子供のころ|子どものころ|映画|ドラマ|小説|脱出ゲーム|ゲームの|ニュースで|博物館|[(（]笑[)）]?|笑(?=$|[ 。、!])|w{2,}(?![a-z])',
  ].join('|'),
  'u',
)
// What is happening now is heard even beside what once happened.
const NOW =
  /\b(?:now|right now|just now|again|at the moment)\b|现在|刚刚|又|正在|지금|방금|또|今|たった今|また/u

const CLAUSES = /(?<=[.!?;,。!?;,，、…\n])|(?= but | so (?=i|we)|但是|不过|지만 |けど|ので)/u

/** A folded text without the clauses that tell of another time or place. */
export const hereAndNow = (text: string): string =>
  TOLD.test(text)
    ? text
        .split(CLAUSES)
        .filter((clause) => !TOLD.test(clause) || NOW.test(clause))
        .join('')
        .trim()
    : text
