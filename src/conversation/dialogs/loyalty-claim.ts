// What a guest typed to say who they are: a confirmation number with a surname, a member number, a code. Pure.
import { isOwnMemberNumber } from '../../loyalty/member.ts'

export type Claim = {
  /** As it was typed, in the width of ASCII. */
  readonly number?: string
  readonly surname?: string
  /** The words or the number's shape say that it is a member's. */
  readonly isMember: boolean
}

const LONGEST = 160
const SURNAME_LONGEST = 40
const SURNAME_MOST_WORDS = 4

/** Five or more letters and digits, three of them digits; a short prefix may stand apart when a name follows. */
const NUMBER =
  /(?<![A-Za-z0-9])(?=(?:[A-Za-z-]*\d){3})[A-Za-z0-9][A-Za-z0-9-]{3,22}[A-Za-z0-9](?![A-Za-z0-9])/
const APART = /(?<![A-Za-z0-9])([A-Za-z]{1,3}) (\d{6,20})(?=[\s,;、，；]+\S)/
const MEMBER = /member|loyalty|会员|會員|회원|멤버|会員|メンバー/i

/** Reads "YQ20261101 王", "确认号YQ20261101，姓王", "my booking is YQ20261101, surname Smith", or a number alone. */
export function readClaim(typed: string): Claim {
  const text = plain(typed).replace(APART, '$1$2')
  const number = text.length <= LONGEST ? NUMBER.exec(text)?.[0] : undefined
  if (!number) return { isMember: false }
  const isMember = isOwnMemberNumber(number) || MEMBER.test(text)
  const surname = isMember ? undefined : readSurname(text.replace(number, ' '))
  return { number, isMember, ...(surname ? { surname } : {}) }
}

/** One to forty letters, digits and hyphens, at least one of them a digit; then perhaps a name. */
const ANY_NUMBER = /^(?=[A-Za-z-]*\d)([A-Za-z0-9-]{1,40})(?:[\s,;:/、，；]+(\D+))?$/

/**
 * Reads whatever a hotel may call a booking, "HG1 김민수", "8842 Lee", where booking and surname were just asked for:
 * unasked it would be read out of anything with a number in it.
 */
export function readAskedClaim(typed: string): Claim {
  const claim = readClaim(typed)
  if (claim.number) return claim
  const text = plain(typed)
  const match = text.length <= LONGEST ? ANY_NUMBER.exec(withoutAround(text).trim()) : null
  const surname = match?.[2] ? readSurname(match[2]) : undefined
  return match && surname ? { number: match[1]!, surname, isMember: false } : claim
}

/** What stands around a name or a number without being part of it. */
const AROUND = [
  /\b(?:my |the |our )?(?:booking|reservation|confirmation|reference|member(?:ship)?)(?: ?(?:number|no\b\.?|nr\b\.?|code|id|ref\b\.?))?(?: is\b|:)?/gi,
  /\b(?:and )?(?:my |the |our )?(?:surname|family name|last ?name|name)\b(?: is\b|:)?/gi,
  /\b(?:it is|it['’]s|this is|i am|i['’]m|please|thank you|thanks|number|no\.|nr\.)/gi,
  /^\s*(?:mr|mrs|ms|miss|dr|mx)\b\.?/gi,
  /(?:ご?予約の?|ご?予約)?(?:確認|予約|会員)?番号(?:は|が|:)?/g,
  /(?:お名前|名前|苗字|名字|姓)(?:は|が|:)/g,
  /(?:です|と申します|でございます|様|さん)[。.\s]*$/g,
  /(?:我的?|的)?(?:确认|预订|预定|订单|订房|預訂|訂單|確認|会员|會員)(?:号码|號碼|编号|号|號|码|碼)?(?:是|为|:)?/g,
  /(?:我的?|的)?(?:姓名|姓氏|姓|名字)(?:是|为|叫|:)?/g,
  /(?:先生|女士|小姐|太太|谢谢|您好|你好)/g,
  /(?:예약|확인|회원)\s*번호(?:는|은|가|:)?/g,
  /(?:제\s*)?(?:성함|이름|성)(?:은|는|이|:)(?=\s)/g,
  /(?<=\s|^)(?:이고요?|이며|이구요|입니다|이에요|예요)(?=[\s,.]|$)/g,
  /(?<=\S)(?:이고요?|입니다|이에요|예요|이요)[.\s]*$/g,
  /(?<=\S)(?:님|씨)[.\s]*$/g,
]

const withoutAround = (text: string): string =>
  AROUND.reduce((rest, around) => rest.replace(around, ' '), text)

/** The name in a text that holds little else; undefined where it holds none or more. */
export function readSurname(typed: string): string | undefined {
  const name = withoutAround(plain(typed))
    .replace(/[^\p{L}\p{M}'’·\-\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (!/\p{L}/u.test(name)) return undefined
  return name.length <= SURNAME_LONGEST && name.split(' ').length <= SURNAME_MOST_WORDS ? name : undefined
}

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** True for one or two words, or so many characters as an East Asian name has at most: hardly a sentence. */
export const isShort = (name: string): boolean =>
  EAST_ASIAN.test(name) ? name.length <= 5 : name.split(' ').length <= 2

/** True when the number stands alone, perhaps with a word that says what it is. */
export function isNumberAlone(typed: string): boolean {
  const text = plain(typed)
  const number = text.length <= LONGEST ? NUMBER.exec(text)?.[0] : undefined
  return number !== undefined && !/\p{L}/u.test(withoutAround(text.replace(number, ' ')))
}

/** Exactly six digits and nothing else, however they were spaced or wide. */
export const isCode = (typed: string): boolean => /^\d{6}$/.test(plain(typed).replace(/[\s\p{Pd}]/gu, ''))

/** What a guest writes around a code; a name or a booking's letters are none of it. */
const AROUND_CODE =
  /\b(?:the|my|it|is|was|here|code|otp|verification|ok)\b|['’]s\b|(?:我?收到的?|我的)?(?:验证码|驗證碼|校验码)|收到了?|[码是为]|(?:인증\s?)?(?:코드|번호)(?:는|은|가|이)?|이요|(?:認証)?(?:コード|番号)[はが]?|です/giu

/** The digits of a text that is nothing but digits, or of six among words that only say it is the code. */
export function readCode(typed: string): string | undefined {
  const text = plain(typed)
  const digits = text.replace(/[\s\p{Pd}.,]/gu, '')
  if (/^\d{3,9}$/.test(digits)) return digits
  const six = text.length <= 60 ? /(?<![\dA-Za-z])(\d{3})[ -]?(\d{3})(?![\dA-Za-z])/.exec(text) : null
  if (!six) return undefined
  const rest = withoutAround(text.replace(six[0], ' ')).replace(AROUND_CODE, ' ')
  return /[\p{L}\d]/u.test(rest) ? undefined : six[1]! + six[2]!
}

const plain = (typed: string): string => typed.normalize('NFKC').trim()

/** Nothing but words of waiting, so that towels which never arrived are still heard as what they are. */
const WAITING =
  /^(?:(?:i|it|the|that|a|any|my|your|code|e-?mail|mail|sms|text|message|still|yet|so|far|here|has|have|did|do|does|is|was|can|got|get|arrived?|received?|come|came|seen?|find|sorry|but|no|not|never|nothing|(?:have|has|did|do|does|is|was|ca)n['’]t)[\s,.!]*){2,}$/i
const NEGATED = /\b(?:no|not|never|nothing)\b|n['’]t\b/i
const NOT_ARRIVED = [
  /^我?(?:还|一直)?(?:没有?|未)收到(?:验证码|邮件|短信|码)?[啊呢。！]?$/,
  /^(?:验证码|邮件|短信)(?:我?)(?:还|一直)?(?:没有?|未)(?:收到|到|来)[啊呢。！]?$|^收不到(?:验证码|邮件|短信)?$/,
  /^(?:(?:인증\s?)?(?:코드|번호)|메일|이메일|문자|아무것도)?(?:가|이|를|을|도|은|는)?\s*(?:아직도?)?\s*(?:안\s?(?:와|왔|옵|오)|못\s?받)\S*$/,
  /^(?:(?:認証)?コード|メール|SMS|何も)?(?:が|は|も)?(?:まだ)?(?:届|来)(?:かない|いてない|いていない|きません|いていません|ない|ません|てない|ていません)(?:です|のですが|んですが)?。?$/,
]

/** True for a guest who waits for a code in vain: "nothing arrived", "没收到". */
export function saysNotArrived(typed: string): boolean {
  const text = plain(typed)
  if (text.length > 60) return false
  return (WAITING.test(text) && NEGATED.test(text)) || NOT_ARRIVED.some((pattern) => pattern.test(text))
}

const WITHOUT_NUMBER = [
  /\b(?:no|not|without|lost|forgot(?:ten)?|don['’]t|can['’]t|where|what)\b.*\b(?:booking|reservation|confirmation|(?:member(?:ship)?|my|the|a) number)\b/i,
  /(?:没有?|忘|不记得|不知道|找不到|什么|哪里).*(?:确认号|预订号|订单号|会员号)/,
  /(?:确认号|预订号|订单号|会员号).*(?:忘|不记得|不知道|找不到|没有|什么|哪里)/,
  /(?:예약|확인|회원)\s*번호.*(?:없|몰|모르|잊|기억|뭐|어디)/,
  /(?:確認|予約|会員)番号.*(?:ない|ありません|忘|分か|わか|知ら|どこ|何|なん)/,
]

/** True for a guest who has no number at hand, or asks what it is. */
export const saysNoNumber = (typed: string): boolean =>
  typed.length <= 80 && WITHOUT_NUMBER.some((pattern) => pattern.test(plain(typed)))
