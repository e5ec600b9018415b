// Words that only say a complaint is coming: "I want to complain", 我要投诉. Pure.
import { folded } from '../../base/folded.ts'

const LONGEST = 60

const ANNOUNCED = [
  /^(?:(?:hi|hello|hey|excuse me|sorry|look) )?(?:i|we)(?: (?:want|need|wish|have|would like|am going|d like|m going|ve got|have got)| would really like| really want)?(?: to)? (?:complain|(?:(?:make|file|raise|lodge|submit|register|report) )?(?:a|an|another) (?:formal )?(?:complaint|problem|issue))$/,
  /^(?:(?:make|file|raise|report) )?(?:a )?complaint$/,
  /^(?:你好|您好)?(?:我|我们|咱)?(?:现在)?(?:要|想|想要|需要|得)?(?:进行|提出?|提起|做)?(?:一?个|一下)?(?:投诉|投訴)(?:一下|你们|你们酒店|酒店|一件事|个事)?(?:了|吧|啊)?$/,
  /^(?:저(?:는|기요)?|안녕하세요)?(?:불만|불편|컴플레인|클레임|항의|민원)(?:사항)?(?:이|을|를|가)?(?:좀|하나)?(?:있어요|있어|있습니다|있는데요|접수(?:하고싶어요|하고싶습니다|할게요|해주세요|하려고요)?|제기하고싶어요|제기하고싶습니다|넣고싶어요|넣을게요|하고싶어요|하고싶습니다|할게요|하겠습니다|말하고싶어요)$/,
  /^(?:すみません)?(?:クレーム|苦情|不満|文句)(?:が|を|の)?(?:あります|ある|あるのですが|あるんですが|ございます|言いたい|言いたいです|言いたいのですが|入れたい|入れたいです|申し立てたい|申し立てたいです|申し立てます|伝えたい|伝えたいです|です)$/,
]

/** True for an announcement without any matter in it: there is nothing yet that a case could be about. */
export function announcesComplaint(typed: string): boolean {
  const text = folded(typed)
  if (text.length > LONGEST) return false
  const spaced = text.replace(/[\p{P}\p{S}\s]+/gu, ' ').trim()
  return ANNOUNCED.some((pattern) => pattern.test(spaced) || pattern.test(spaced.replaceAll(' ', '')))
}
