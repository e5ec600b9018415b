// Not wanting messages, said in a sentence: what is refused and that it is refused stand near each other.
import { anywhere, spaced } from './table.ts'

const MAIL =
  '(?:marketing|newsletters?|adverts?|advertisements?|advertising|ads|promos?|promotions?|promotional|spam\\w*|publicity|mailings?|mailing list|surveys?|questionnaires?|notifications?|notices|subscriptions?|messages?|msgs?|texts?|sms|e-?mails?|letters?|offers|updates|reminders|communications|deals)'
const SEND = '(?:send\\w*|text\\w*|messag\\w*|e-?mail\\w*|contact\\w*|writ\\w*|spam\\w*|ping\\w*|survey\\w*)'

export const UNWANTED = {
  en: spaced(
    `(?:stop|cease|quit|desist from|refrain from|no more|enough of|sick of|tired of|unsubscribe \\w+ from|opt \\w+ ?out of|cancel|end) (?:\\w+ ){0,4}${MAIL}`,
    `(?:don't|dont|do not|never|please not|not to|not) (?:\\w+ )?${SEND} (?:\\w+ ){0,4}(?:${MAIL}|again|any ?more|ever|anything)`,
    `(?:don't|dont|do not|no longer|didn't|never|no) (?:want|wish|care|ask|wish to|need|like)(?:ed)?(?: to (?:get|receive|have|see)| for)? (?:\\w+ ){0,3}${MAIL}`,
    `(?:remove|take|delete|strike|get) (?:me|my \\w+|us|this number|out my \\w+) (?:off|from|out of) (?:\\w+ ){0,3}(?:lists?|${MAIL})`,
    `(?:nothing further|no further|not interested in (?:\\w+ ){0,2}) ?(?:from you|${MAIL})`,
    'wish to (?:receive|hear) nothing',
  ),
  zh: anywhere(
    '(?:别|不要|不用|不必|请勿|切勿|无需|毋须|停止|停了|停掉|取消|拒绝|拒收|谢绝|免了|关掉|关闭|屏蔽|不想(?:再)?(?:收|看|接)|不再(?:接|收)).{0,10}(?:推送|短信|广告|营销|促销|推广|优惠(?:信息|券|活动)|群发|问卷|回访|订阅|简讯|月报|周报|垃圾信息)',
    '(?:推送|短信|广告|营销|促销|推广|优惠(?:信息|活动)|群发|问卷|满意度调查|回访|订阅|简讯|月报|周报|邮件|通知|消息|信息).{0,10}(?:别(?:再)?(?:发|来|推|送|问)|不要(?:再)?(?:发|来|推|送)|勿(?:再)?(?:发|来|推|送|寄)|停了|停掉|停发|退订|拒收|屏蔽|免了|不想(?:再)?(?:收|看))',
    '(?:别|不要|勿|停止)(?:再)?(?:给|向|往|对)?(?:我|本人|此号|这个号码?|这个手机).{0,6}(?:发(?!票)|推送|寄|群发)',
    '停发|别再发了|别老发',
  ),
  ko: anywhere(
    '(?:광고|홍보|판촉|마케팅|문자|메시지|메세지|알림|푸시|메일|뉴스레터|소식지|설문|만족도 ?조사|쿠폰|프로모션|할인 ?안내|행사 ?(?:안내|초대장?)|카톡|스팸)(?:은|는|을|를|도|이|가|들|좀|등)*(?: \\p{L}+){0,3} ?(?:그만|중단|중지|거부|차단|해지|취소|빼 ?주|보내지 ?(?:마|말|않)|주지 ?마|받지 ?않|안 ?받(?:을|고|아도|겠)|받기 ?싫|필요 ?(?:없|치)|사양|끊|꺼|원치|원하지|삼가|거두|그만둬|싫)',
    '(?:그만|더 ?이상|이제|다시는?)(?: \\p{L}+){0,3} ?(?:보내지|발송하지|연락하지) ?(?:마|말|않)',
    '(?:수신|구독|알림|푸시)(?:을|를)? ?(?:거부|해지|취소|꺼|끄|중단|차단|동의 ?철회)',
  ),
  ja: anywhere(
    '(?:メール|メッセージ|配信|通知|広告|宣伝|ご?案内|お知らせ|アンケート|キャンペーン|クーポン|メルマガ|お?便り|dm|sms|セールス|勧誘|つうち|こうこく|おしらせ)(?:は|を|も|の類は|等は|とか|が|なんて|、)?.{0,10}(?:止め|やめ|停止|中止|不要|いらない|いりません|要りません|要らない|結構です|お断り|お控え|控えて|遠慮(?:し|申|させ)|拒否|拒み|解除|終わりに|オフに|オフ お|送らないで|送ってこないで|送ってくるな|来ないように|外して|もういい|もうけっこう)',
    '(?:もう|今後|これ以上|二度と)(?:一切)?(?:何も)?(?:送ら|送ってこ|お送りくださ|連絡し|配信し)な(?:い|く)',
    '(?:配信|購読|受信|登録)(?:の|を)?(?:停止|解除|拒否|中止)',
  ),
} as const
