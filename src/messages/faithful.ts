// Whether a translation says no more and no less than its original, as far as a program can tell: the same figures and
// links, no money or favour that was not there, in the language that was asked for. Pure.
import type { Language } from '../base/locale.ts'

/** True where the translation may stand beside its original. */
export function isFaithful(original: string, translation: string, to: Language): boolean {
  return (
    translation.trim() !== '' &&
    !HIDDEN.test(translation) &&
    isOfLength(original, translation) &&
    isWritten(translation, to) &&
    sameFigures(original, translation) &&
    sameList(linksIn(original), linksIn(translation)) &&
    (!FAVOUR.test(plain(translation)) || FAVOUR.test(plain(original)))
  )
}

/** True where both texts hold the same numbers, whatever the script and the order. */
export const sameFigures = (one: string, other: string): boolean =>
  sameList(figuresIn(one), figuresIn(other)) && LARGE.test(plain(one)) === LARGE.test(plain(other))

const plain = (text: string): string => text.normalize('NFKC')

/** What turns a text around, or cannot be seen. */
const HIDDEN = /(?!\u200d)[\p{Cf}\p{Co}]|(?![\n\t])\p{Cc}/u

/** Each number as its digits: 1,280.50 is one, 15:00 and 2026-11-03 are two and three. */
function figuresIn(text: string): string[] {
  const found = plain(text).match(/\p{Nd}+(?:,\p{Nd}{3}(?!\p{Nd}))*(?:\.\p{Nd}+)?/gu) ?? []
  return found
    .map((number) =>
      digits(number)
        .replace(/,/g, '')
        .replace(/^0+(?=\d)/, ''),
    )
    .sort()
}

/** NFKC leaves the digits of other scripts as they are. */
const digits = (number: string): string =>
  number.replace(/\p{Nd}/gu, (digit) => {
    let zero = digit.codePointAt(0)!
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && digit.codePointAt(0)! - zero < 9) zero -= 1
    return /[0-9]/.test(digit) ? digit : String(digit.codePointAt(0)! - zero)
  })

/** Sums in words, and numbers told figure by figure, which no digit shows. */
const LARGE =
  /\b(?:hundred|thousand|million|billion)s?\b|[百千万萬億亿](?!分|忙|请|請|勿|别|不要|一)|[백천만억]\s?(?:원|달러|위안|엔)|[〇零幺一二三四五六七八九]{6,}|[공영일이삼사오육칠팔구]{7,}|(?:\b(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b[\s,-]*){5,}/iu

/** Links and mail addresses, an address without its https:// too. */
export const linksIn = (text: string): string[] =>
  (
    plain(text).match(
      /(?:https?:\/\/|www\.)[^\s<>"'，。、）)]+|[\w.+-]+@[\w-]+\.[\w.-]+|(?<![\w.-])(?:[a-z\d][a-z\d-]*\.)+(?:(?:com|net|org|info|biz|cn|kr|jp|tw|hk|io|app|shop|top|xyz|link|site|online|vip|cc|ly)(?![\w-])|[a-z]{2,}\/[\w?])/giu,
    ) ?? []
  ).sort()

/** What a hotel may owe for: said in a translation, it must have been said. */
const FAVOUR =
  /\b(?:refund\w*|reimburs\w*|compensat\w*|for free|free of charge|complimentary|discount\w*|vouchers?|coupons?|gift\w*|credit(?!\s*card)\w*|upgrad\w*|waive\w*|half[\s-](?:the[\s-])?price|half off|points?|on the house)\b|退款|退还|退還|赔偿|赔付|補償|补偿|免费|免費|免除|减免|折扣|打折|[一二两三四五六七八九\d]折|半价|半價|优惠|代金券|礼券|赠送|贈送|升级|升等|积分|환불|보상|배상|무료|할인|쿠폰|바우처|업그레이드|포인트|면제|증정|반값|返金|賠償|弁償|無料|割引|割り引|半額|クーポン|バウチャー|アップグレード|ポイント|進呈/iu

/** A letter of Chinese says as much as three of English. */
function isOfLength(original: string, translation: string): boolean {
  const ratio = (translation.length + 10) / (original.length + 10)
  return ratio > 0.15 && ratio < 6
}

/** Of the letters of a text, how much is written in a script; one of East Asia says as much as several of Latin. */
function share(text: string, script: RegExp, weight = 1): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const own = text.match(script)?.length ?? 0
  return letters === 0 ? 0 : (own * weight) / (own * weight + letters - own)
}

const EAST_ASIAN_WEIGHT = 2.5

/** True where most of a text is in the script of that language. */
export function isWritten(translation: string, to: Language): boolean {
  const text = plain(translation).replace(/(?:https?:\/\/|www\.)\S+/giu, '')
  const kana = text.match(/[\p{sc=Hira}\p{sc=Kana}]/gu)?.length ?? 0
  switch (to) {
    case 'en':
      return share(text, /\p{sc=Latin}/gu) >= 0.7
    case 'zh-CN':
      return share(text, /\p{sc=Han}/gu, EAST_ASIAN_WEIGHT) >= 0.4 && kana <= 1
    case 'ko':
      return share(text, /\p{sc=Hang}/gu, EAST_ASIAN_WEIGHT) >= 0.4
    case 'ja':
      return share(text, /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]/gu, EAST_ASIAN_WEIGHT) >= 0.4 && kana > 0
  }
  return to satisfies never
}

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((part, n) => part === other[n])
