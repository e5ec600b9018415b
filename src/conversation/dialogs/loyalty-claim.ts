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
const APART = /(?<![A-Za-z0-9])([A-Za-z]{1,3}) (\d{4,20})(?=[\s,;、，；]+\S)/
const MEMBER = /member|loyalty|会员|會員|회원|멤버|会員|メンバー/i

/** Reads "YQ20261101 王", "确认号YQ20261101，姓王", "my booking is YQ20261101, surname Smith", or a number alone. */
export function readClaim(typed: string): Claim {
  const text = typed.normalize('NFKC').trim().replace(APART, '$1$2')
  const number = text.length <= LONGEST ? NUMBER.exec(text)?.[0] : undefined
  if (!number) return { isMember: false }
  const isMember = isOwnMemberNumber(number) || MEMBER.test(text)
  const surname = isMember ? undefined : readSurname(text.replace(number, ' '))
  return { number, isMember, ...(surname ? { surname } : {}) }
}

/** What stands around a name or a number without being part of it. */
const AROUND = [
  /\b(?:my |the |our )?(?:booking|reservation|confirmation|reference)(?: ?(?:number|no\b\.?|nr\b\.?|code|id|ref\b\.?))?(?: is)?\b/gi,
  /\b(?:and )?(?:my |the |our )?(?:surname|family name|last ?name|name)(?: is)?\b/gi,
  /^\s*(?:mr|mrs|ms|miss|dr|mx)\b\.?/gi,
  /\b(?:please|thank you|thanks|it['’]s|number|no\.|nr\.)/gi,
  /(?:我的?|的)?(?:确认|预订|预定|订单|订房|預訂|訂單|確認)(?:号码|號碼|编号|号|號|码|碼)?(?:是|为)?/g,
  /(?:我的?|的)?(?:姓名|姓氏|姓|名字)(?:是|为|叫)?/g,
  /(?:先生|女士|小姐|太太|谢谢|您好|你好)/g,
  /(?:ご?予約の?)?(?:確認|予約)番号(?:は|が)?/g,
  /(?:お名前|名前|苗字|名字|姓)(?:は|が|:)?/g,
  /(?:です|と申します|でございます|様|さん)[。.\s]*$/g,
  /(?:예약|확인)\s*번호(?:는|은|가)?/g,
  /(?:제\s*)?(?:성함|이름|성)(?:은|는|이)(?=\s|$)/g,
  /(?<=\S)(?:이고요?|입니다|이에요|예요|이요)[.\s]*$/g,
  /(?<=\S)(?:님|씨)[.\s]*$/g,
]

/** The name in a text that holds little else; undefined where it holds none or more. */
export function readSurname(typed: string): string | undefined {
  const bare = AROUND.reduce((text, around) => text.replace(around, ' '), typed.normalize('NFKC'))
  const name = bare
    .replace(/[^\p{L}\p{M}'’·\-\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (name === '' || !/\p{L}/u.test(name)) return undefined
  return name.length <= SURNAME_LONGEST && name.split(' ').length <= SURNAME_MOST_WORDS ? name : undefined
}

/** The digits of a code, however they were spaced or wide; undefined where the text is about something else. */
export function readCode(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim()
  const digits = text.replace(/[\s\p{Pd}.,]/gu, '')
  if (/^\d{3,9}$/.test(digits)) return digits
  return text.length <= 60 ? /(?<!\d)(\d{3})[ -]?(\d{3})(?!\d)/.exec(text)?.slice(1).join('') : undefined
}

/** True when the number stands alone, perhaps with a word that says what it is. */
export function isNumberAlone(typed: string): boolean {
  const text = typed.normalize('NFKC').trim()
  const number = NUMBER.exec(text)?.[0]
  return number !== undefined && text.length <= LONGEST && !/\p{L}/u.test(bareOf(text.replace(number, ' ')))
}

const bareOf = (text: string): string =>
  AROUND.reduce(
    (rest, around) => rest.replace(around, ' '),
    text.replace(/会员号?|會員號?|회원\s*번호|会員番号/g, ' '),
  )
