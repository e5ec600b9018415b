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
    `(?:revoke|withdraw|take back) (?:my |the |all |any )*(?:consent|permission) (?:for|to|of) (?:\\w+ ){0,3}${MAIL}`,
    `(?:don't|do not|stop|quit) (?:ask(?:ing)?|remind(?:ing)?) (?:me|us) (?:again|(?:to|for) (?:a |my )?(?:rat|review|feedback|opinion)\\w*|to (?:fill|answer)|about (?:the |your |my )?(?:\\w+ )?${MAIL})`,
    "(?:don't|do not|rather not|prefer not|like not|wish not|no longer) (?:want |wish |like )?to (?:hear from you|be (?:contacted|written to|messaged|texted|on (?:this|your) list)|get these)",
    '(?:checked out|gone home|back home|at home|left)(?: already| now)?(?:,|;|\\.|:)? (?:so |and )?(?:you (?:can|may) stop|no need to (?:write|message|text|send))',
    '(?:take|remove|strike|drop) (?:me|us|both of us|my (?:husband|wife|mother|father|son|daughter)(?:.s number)?) (?:off|from) (?:your |the |this )?(?:\\w+ )?(?:list|circulation|mailing|register)',
  ),
  zh: anywhere(
    '(?:别|不要|不用|不必|请勿|切勿|无需|毋须|停止|停了|停掉|取消|拒绝|拒收|谢绝|免了|关掉|关闭|屏蔽|不想(?:再)?(?:收|看|接)|不再(?:接|收)).{0,10}(?:推送|短信|广告|营销|促销|推广|优惠(?:信息|券|活动)|群发|问卷|回访|订阅|简讯|月报|周报|垃圾信息)',
    '(?:推送|短信|广告|营销|促销|推广|优惠(?:信息|活动)|群发|问卷|满意度调查|回访|订阅|简讯|月报|周报|邮件|通知|消息|信息).{0,10}(?:别(?:再)?(?:发|来|推|送|问)|不要(?:再)?(?:发|来|推|送)|勿(?:再)?(?:发|来|推|送|寄)|停了|停掉|停发|退订|拒收|屏蔽|免了|不想(?:再)?(?:收|看))',
    '(?:别|不要|勿|停止)(?:再)?(?:给|向|往|对)?(?:我|本人|此号|这个号码?|这个手机).{0,6}(?:发(?!票)|推送|寄|群发)',
    '停发|别再发了|别老发',
    '取消(?:所有|全部|这些|一切)?的?(?:提醒|通知|消息|推送|短信|订阅)',
    '(?:不希望|不想|不愿意?|不要)(?:再)?被(?:联系|推销|营销)',
    '(?<!(?:票|巾|餐|品|卡|水|单|件).{0,8})(?:不用|不必|不要|别|勿)再?(?:给我|跟我|来)?(?:发|传|寄|推送|联系)(?:消息|信息|讯息|短信|邮件|东西)?(?:给我|我|了|啦)*[。!]*$',
    '(?:退房|回家|离店|回国|回来)了?[，, ]*(?:你们)?(?:就)?(?:可以停|不用(?:再)?发|别(?:再)?发|不用(?:再)?联系)',
    '(?:移出|移除|退出|踢出|删出)(?:你们|这个|该)?的?(?:名单|群发|列表|订阅)',
  ),
  ko: anywhere(
    '(?:광고|홍보|판촉|마케팅|문자|메시지|메세지|알림|푸시|메일|뉴스레터|소식지|설문|만족도 ?조사|쿠폰|프로모션|할인 ?안내|행사 ?(?:안내|초대장?)|카톡|스팸)(?:은|는|을|를|도|이|가|들|좀|등)*(?: \\p{L}+){0,3} ?(?:그만|중단|중지|거부|차단|해지|취소|빼 ?주|보내지 ?(?:마|말|않)|주지 ?마|받지 ?않|안 ?받(?:을|고|아도|겠)|받기 ?싫|필요 ?(?:없|치)|사양|끊|꺼|원치|원하지|삼가|거두|그만둬|싫)',
    '(?:그만|더 ?이상|이제|다시는?)(?: \\p{L}+){0,3} ?(?:보내지|발송하지|연락하지) ?(?:마|말|않)',
    '(?:별점|평점|평가|리뷰|후기|설문|소감)[^.?]{0,10}(?:그만|묻지 ?(?:마|말)|달라(?:고|는)? ?(?:하지|소리|말))',
    '(?:포인트|할인|이벤트|쿠폰|생일|독촉|홍보) ?(?:알림|문자|안내|메시지|축하)[^.?]{0,6}(?:그만|필요 ?없|싫)',
    '다시(?:는)? ?(?:묻지|보내지) ?(?:마|말)',
    '(?:퇴실|체크아웃|집에 ?왔)[^.?]{0,10}(?:이제 ?그만|안 ?보내|오지 ?마|보내지 ?마)',
    '(?:발송|수신처|명단|단체)(?:에서|에)? ?(?:저|저희|제 ?번호)?(?:를|을)? ?(?:빼|제외|삭제)',
    '(?:수신|구독|알림|푸시)(?:을|를)? ?(?:거부|해지|취소|꺼|끄|중단|차단|동의 ?철회)',
  ),
  ja: anywhere(
    '(?:メール|メッセージ|配信|通知|広告|宣伝|ご?案内|お知らせ|アンケート|キャンペーン|クーポン|メルマガ|お?便り|dm|sms|セールス|勧誘|つうち|こうこく|おしらせ)(?:は|を|も|の類は|等は|とか|が|なんて|、)?.{0,10}(?:止め|やめ|停止|中止|不要|いらない|いりません|要りません|要らない|結構です|お断り|お控え|控えて|遠慮(?:し|申|させ)|拒否|拒み|解除|終わりに|オフに|オフ お|送らないで|送ってこないで|送ってくるな|来ないように|外して|もういい|もうけっこう)',
    '(?:もう|今後|これ以上|二度と)(?:一切)?(?:何も)?(?:送ら|送ってこ|お送りくださ|連絡し|配信し)な(?:い|く)',
    '(?:評価|感想|レビュー|口コミ|満足度)[^。?]{0,10}(?:聞かないで|聞くの|求めないで|頼むの|書け)[^。?]{0,4}(?:やめ|いや|止め|いで)?',
    '(?:ポイント|割引|クーポン|リマインド|お知らせ|通知|催促)[^。?]{0,8}(?:いりません|いらない|不要|取り消し|もういい|お断り)',
    '(?:帰りました|帰宅|チェックアウト)[^。?]{0,12}(?:送らなくて|いらない|いりません|連絡はもう|送らないで)',
    '(?:送信|宛先|名簿|一斉送信|リスト)[^。?]{0,6}(?:から|より)[^。?]{0,6}(?:外|消|抜|除)',
    '(?:配信|購読|受信|登録)(?:の|を)?(?:停止|解除|拒否|中止)',
  ),
} as const
