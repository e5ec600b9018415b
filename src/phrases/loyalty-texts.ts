// What is said about points and tiers, and to make sure of who is asking.
import { texts } from './texts.ts'

export const loyaltyTexts = texts({
  'loyalty.ask-booking': {
    en: 'I will gladly look that up. So that nobody else can see your points, please send me your confirmation number and surname first, for example “AB12345678 Smith”.',
    'zh-CN':
      '好的，我来为您查询。为保护您的账户，请先发送预订确认号和预订时登记的姓氏，例如“AB12345678 王”。',
    ko: '네, 확인해 드리겠습니다. 다른 분이 고객님의 포인트를 볼 수 없도록, 먼저 예약 번호와 예약하신 분의 성을 보내 주십시오. 예: “AB12345678 김”',
    ja: 'かしこまりました。お客様の情報をお守りするため、まずご予約番号とご予約時の姓をお送りください。例：「AB12345678 山田」',
  },
  'loyalty.ask-surname': {
    en: 'Thank you. And the surname on the booking, please?',
    'zh-CN': '谢谢。请问预订时登记的姓氏是？',
    ko: '감사합니다. 예약하신 분의 성을 알려 주시겠습니까?',
    ja: 'ありがとうございます。ご予約時の姓をお知らせいただけますか。',
  },
  'loyalty.ask-number': {
    en: 'Please send me your member number.',
    'zh-CN': '请发送您的会员号。',
    ko: '회원 번호를 보내 주십시오.',
    ja: '会員番号をお送りください。',
  },
  'loyalty.use-number': {
    en: 'I have a member number',
    'zh-CN': '我有会员号',
    ko: '회원 번호가 있어요',
    ja: '会員番号で照会',
  },
  'loyalty.use-booking': {
    en: 'I have a booking',
    'zh-CN': '我有预订确认号',
    ko: '예약 번호가 있어요',
    ja: '予約番号で照会',
  },
  'loyalty.was-number': {
    en: 'It is a member number',
    'zh-CN': '刚才发的是会员号',
    ko: '회원 번호입니다',
    ja: '今のは会員番号です',
  },
  'loyalty.cancel': { en: 'Cancel', 'zh-CN': '取消', ko: '취소', ja: 'キャンセル' },
  'loyalty.cancelled': {
    en: 'All right, I have stopped there.',
    'zh-CN': '好的，已取消查询。',
    ko: '네, 조회를 취소했습니다.',
    ja: '承知しました。照会を取りやめました。',
  },
  'loyalty.no-match': {
    en: 'I could not find a booking under that confirmation number and surname. Please check both and send them again, with the surname as it was given when booking.',
    'zh-CN': '未能找到与该确认号和姓氏相符的预订。请核对后重新发送，姓氏请以预订时填写的为准。',
    ko: '해당 예약 번호와 성으로는 예약을 찾을 수 없습니다. 예약 번호와 예약 시 사용하신 성을 확인하신 뒤 다시 보내 주십시오.',
    ja: 'その予約番号と姓に一致するご予約が見つかりませんでした。予約番号とご予約時の姓をご確認のうえ、もう一度お送りください。',
  },
  'loyalty.match-locked': {
    en: 'For your protection I cannot check booking details here for the next hour. The front desk will gladly help you: please bring an identity document. You can also write “person” here.',
    'zh-CN':
      '为保护客人信息，接下来一小时内我无法在此核对预订。您可携带有效证件到前台办理，也可在此发送“人工”联系同事。',
    ko: '고객님의 정보를 보호하기 위해 앞으로 한 시간 동안은 이곳에서 예약을 확인할 수 없습니다. 신분증을 가지고 프런트로 오시면 도와드리겠습니다. 이곳에 “직원”이라고 보내셔도 됩니다.',
    ja: 'お客様の情報をお守りするため、これから1時間はこちらでご予約の確認ができません。恐れ入りますが、本人確認書類をお持ちのうえフロントへお越しいただくか、こちらに「スタッフ」とお送りください。',
  },
  'loyalty.code-sent': {
    en: 'Thank you. A six-digit code is on its way to {contact}. Please type it here within {minutes} minutes.',
    'zh-CN': '谢谢。六位验证码将发送至 {contact}，请在 {minutes} 分钟内在此输入。',
    ko: '감사합니다. 등록된 연락처({contact})로 여섯 자리 인증번호를 보내 드립니다. {minutes}분 안에 이곳에 입력해 주십시오.',
    ja: 'ありがとうございます。ご登録の連絡先（{contact}）に6桁の認証コードをお送りします。{minutes}分以内にこちらへご入力ください。',
  },
  'loyalty.code-if-known': {
    en: 'Thank you. If this member number is on file, a six-digit code is on its way to the contact we have. Please type it here within {minutes} minutes. If nothing arrives, the front desk can help you with your identity document.',
    'zh-CN':
      '谢谢。如果该会员号已登记，六位验证码会发送到我们留存的联系方式，请在 {minutes} 分钟内在此输入。若未收到，请携带有效证件到前台办理。',
    ko: '감사합니다. 등록된 회원 번호라면 저희가 보관 중인 연락처로 여섯 자리 인증번호가 발송됩니다. {minutes}분 안에 이곳에 입력해 주십시오. 인증번호가 오지 않으면 신분증을 가지고 프런트로 문의해 주십시오.',
    ja: 'ありがとうございます。ご登録のある会員番号であれば、登録済みのご連絡先に6桁の認証コードが届きます。{minutes}分以内にこちらへご入力ください。届かない場合は、本人確認書類をお持ちのうえフロントへお申し付けください。',
  },
  'loyalty.ask-code': {
    en: 'Please type the six-digit code here.',
    'zh-CN': '请在此输入六位验证码。',
    ko: '여섯 자리 인증번호를 이곳에 입력해 주십시오.',
    ja: '6桁の認証コードをこちらへご入力ください。',
  },
  'loyalty.not-arrived': {
    en: 'I am sorry to keep you waiting. A code can take a minute, and a mail may be in your spam folder. I can send you a new one, or the front desk can help you if you bring an identity document.',
    'zh-CN':
      '抱歉让您久等了。验证码可能需要一分钟左右送达，邮件也可能被归入垃圾箱。您可以让我重新发送，或携带有效证件到前台办理。',
    ko: '기다리게 해 드려 죄송합니다. 인증번호가 도착하기까지 1분 정도 걸릴 수 있고, 이메일은 스팸함에 있을 수 있습니다. 인증번호를 다시 보내 드릴 수 있으며, 신분증을 가지고 프런트로 오셔도 도와드리겠습니다.',
    ja: 'お待たせして申し訳ございません。到着まで1分ほどかかる場合や、迷惑メールに振り分けられている場合がございます。コードの再送を承りますほか、本人確認書類をお持ちいただければフロントでも承ります。',
  },
  'loyalty.no-number': {
    en: 'You will find the confirmation number in the mail or message about your booking; your member number will do as well. Without either, the front desk can look up your points if you bring an identity document.',
    'zh-CN':
      '确认号可在预订确认邮件或短信中找到，也可以改用会员号。如果都不方便，请携带有效证件到前台查询积分。',
    ko: '예약 번호는 예약 확인 이메일이나 문자에서 보실 수 있으며, 회원 번호로도 확인하실 수 있습니다. 둘 다 없으시면 신분증을 가지고 프런트로 오십시오. 포인트를 확인해 드리겠습니다.',
    ja: '予約番号は、ご予約時のメールやメッセージに記載がございます。会員番号でも承ります。いずれもご不明な場合は、本人確認書類をお持ちのうえフロントへお越しください。',
  },
  'loyalty.code-length': {
    en: 'The code has six digits. Please type all six.',
    'zh-CN': '验证码是六位数字，请完整输入。',
    ko: '인증번호는 여섯 자리 숫자입니다. 여섯 자리를 모두 입력해 주십시오.',
    ja: '認証コードは6桁の数字です。6桁すべてをご入力ください。',
  },
  'loyalty.code-wrong': {
    en: 'That code is not right. {left, plural, one {You have # try left.} other {You have # tries left.}}',
    'zh-CN': '验证码不正确，您还可以尝试 {left} 次。',
    ko: '인증번호가 맞지 않습니다. {left}번 더 시도하실 수 있습니다.',
    ja: '認証コードが一致しません。あと{left}回お試しいただけます。',
  },
  'loyalty.code-expired': {
    en: 'That code is no longer valid. Shall I send you a new one?',
    'zh-CN': '该验证码已失效。需要我重新发送吗？',
    ko: '해당 인증번호는 더 이상 유효하지 않습니다. 새 인증번호를 보내 드릴까요?',
    ja: 'そのコードは無効になりました。新しいコードをお送りしましょうか。',
  },
  'loyalty.code-locked': {
    en: 'That was one wrong code too many. For your protection, please try again in {minutes, plural, one {# minute} other {# minutes}}, or ask at the front desk with an identity document.',
    'zh-CN': '错误次数过多。为保护您的账户，请在 {minutes} 分钟后再试，或携带有效证件到前台办理。',
    ko: '잘못된 인증번호가 여러 번 입력되었습니다. 고객님의 정보를 보호하기 위해 {minutes}분 뒤에 다시 시도하시거나, 신분증을 가지고 프런트로 문의해 주십시오.',
    ja: '誤ったコードが続きました。お客様の情報をお守りするため、{minutes}分後に改めてお試しいただくか、本人確認書類をお持ちのうえフロントへお申し付けください。',
  },
  'loyalty.code-too-soon': {
    en: 'I sent a code less than a minute ago: please type that one here, or ask again in a minute.',
    'zh-CN': '不到一分钟前已为您发送过验证码。请先输入那一条，或一分钟后再重新获取。',
    ko: '조금 전에 이미 인증번호를 보내 드렸습니다. 받으신 번호를 입력하시거나 1분 뒤에 다시 요청해 주십시오.',
    ja: 'つい先ほどコードをお送りしました。届いたコードをご入力いただくか、1分ほどおいてから再度お申し付けください。',
  },
  'loyalty.code-too-many': {
    en: 'I cannot send any more codes for now. Please try again later, or ask at the front desk with an identity document.',
    'zh-CN': '验证码发送次数已达上限，请稍后再试，或携带有效证件到前台办理。',
    ko: '지금은 인증번호를 더 보내 드릴 수 없습니다. 나중에 다시 시도하시거나, 신분증을 가지고 프런트로 문의해 주십시오.',
    ja: 'コードの送信回数が上限に達しました。しばらくしてからお試しいただくか、本人確認書類をお持ちのうえフロントへお申し付けください。',
  },
  'loyalty.resend': {
    en: 'Send a new code',
    'zh-CN': '重新发送',
    ko: '다시 보내 주세요',
    ja: 'コードを再送',
  },
  'loyalty.no-contact': {
    en: 'We have neither a mail address nor a telephone number of yours on file, so I cannot send you a code. Please show an identity document at the front desk; my colleagues will tell you your balance and note your contact.',
    'zh-CN':
      '我们没有留存您的邮箱或电话号码，无法发送验证码。请携带有效证件到前台，同事会为您查询积分并登记联系方式。',
    ko: '등록된 이메일이나 전화번호가 없어 인증번호를 보내 드릴 수 없습니다. 프런트에서 신분증을 보여 주시면 포인트를 확인하고 연락처를 등록해 드리겠습니다.',
    ja: 'メールアドレスもお電話番号もご登録がなく、認証コードをお送りできません。フロントで本人確認書類をご提示ください。ポイントのご案内とご連絡先の登録を承ります。',
  },
  'loyalty.no-member': {
    en: 'There is no membership on file under this booking. The front desk of {hotel} will gladly tell you about joining. If you are a member already, please send me your member number.',
    'zh-CN': '该预订名下没有会员记录。如想入会，欢迎向{hotel}前台咨询；如果您已是会员，请发送您的会员号。',
    ko: '이 예약에는 등록된 멤버십이 없습니다. 가입에 관해서는 {hotel} 프런트에서 안내해 드립니다. 이미 회원이시라면 회원 번호를 보내 주십시오.',
    ja: 'こちらのご予約には会員登録がございません。ご入会については、{hotel}のフロントがご案内いたします。すでに会員の方は、会員番号をお送りください。',
  },
  'loyalty.account': {
    en: 'Member {number}\nBalance: {balance, plural, one {# point} other {# points}}\nTier: {tier}\n{more}',
    'zh-CN': '会员号：{number}\n积分余额：{balance, number} 分\n会员等级：{tier}\n{more}',
    ko: '회원 번호: {number}\n보유 포인트: {balance, number}포인트\n회원 등급: {tier}\n{more}',
    ja: '会員番号：{number}\nポイント残高：{balance, number}ポイント\n会員ランク：{tier}\n{more}',
  },
  'loyalty.expires-next': {
    en: 'Next to expire: {points, plural, one {# point} other {# points}} on {date}',
    'zh-CN': '下次到期：{points, number} 分（{date}）',
    ko: '다음 소멸 예정: {points, number}포인트 ({date})',
    ja: '次回失効：{points, number}ポイント（{date}）',
  },
  'loyalty.expires-none': {
    en: 'Next to expire: nothing at present',
    'zh-CN': '下次到期：暂无',
    ko: '다음 소멸 예정: 없음',
    ja: '次回失効：現在ございません',
  },
  'loyalty.next-tier': {
    en: 'Next tier: {nights, plural, one {# more night} other {# more nights}} to {tier} (nights of the last 12 months count)',
    'zh-CN': '下一等级：再住 {nights, number} 晚可升级为{tier}（按近 12 个月入住晚数计算）',
    ko: '다음 등급: {tier}까지 {nights, number}박 (최근 12개월 숙박 기준)',
    ja: '次のランク：あと{nights, number}泊で{tier}（直近12か月のご宿泊数）',
  },
  'loyalty.top-tier': {
    en: 'Next tier: you already hold the highest',
    'zh-CN': '下一等级：您已是最高等级',
    ko: '다음 등급: 이미 최고 등급이십니다',
    ja: '次のランク：すでに最上位のランクです',
  },
  'loyalty.lines': {
    en: 'Latest entries:',
    'zh-CN': '最近明细：',
    ko: '최근 내역:',
    ja: '最近の明細：',
  },
  'loyalty.no-lines': {
    en: 'No entries yet: your points are added at check-out.',
    'zh-CN': '暂无明细，积分将在退房后入账。',
    ko: '아직 내역이 없습니다. 포인트는 체크아웃 시 적립됩니다.',
    ja: '明細はまだございません。ポイントはチェックアウト時に加算されます。',
  },
  'loyalty.line': {
    en: '{date}  {points, number, ::sign-always}  {what}',
    'zh-CN': '{date}　{points, number, ::sign-always}　{what}',
    ko: '{date}  {points, number, ::sign-always}  {what}',
    ja: '{date}　{points, number, ::sign-always}　{what}',
  },
  'loyalty.kind-earn': {
    en: 'Stay {reason}',
    'zh-CN': '入住 {reason}',
    ko: '숙박 {reason}',
    ja: 'ご宿泊 {reason}',
  },
  'loyalty.kind-bonus': {
    en: 'Bonus {reason}',
    'zh-CN': '奖励 {reason}',
    ko: '보너스 {reason}',
    ja: 'ボーナス {reason}',
  },
  'loyalty.kind-redeem': {
    en: 'Redeemed {reason}',
    'zh-CN': '兑换 {reason}',
    ko: '사용 {reason}',
    ja: '交換 {reason}',
  },
  'loyalty.kind-expire': { en: 'Expired', 'zh-CN': '到期失效', ko: '소멸', ja: '失効' },
  'loyalty.kind-adjust': {
    en: 'Adjusted {reason}',
    'zh-CN': '调整 {reason}',
    ko: '조정 {reason}',
    ja: '調整 {reason}',
  },
  'loyalty.kind-reverse': {
    en: 'Reversed {reason}',
    'zh-CN': '撤销 {reason}',
    ko: '취소 {reason}',
    ja: '取消 {reason}',
  },
  'loyalty.tier-member': { en: 'Member', 'zh-CN': '普通会员', ko: '일반 회원', ja: '一般会員' },
  'loyalty.tier-silver': { en: 'Silver', 'zh-CN': '银卡会员', ko: '실버', ja: 'シルバー' },
  'loyalty.tier-gold': { en: 'Gold', 'zh-CN': '金卡会员', ko: '골드', ja: 'ゴールド' },
  'loyalty.tier-platinum': { en: 'Platinum', 'zh-CN': '白金卡会员', ko: '플래티넘', ja: 'プラチナ' },
  'loyalty.code-message': {
    en: '{hotel}: your code is {code}, valid for {minutes} minutes. Type it only in the chat where you asked for it. If you did not ask for it, please ignore this message.',
    'zh-CN':
      '【{hotel}】验证码 {code}，{minutes} 分钟内有效，请仅在您申请验证的对话中输入。如非本人操作，请忽略此消息。',
    ko: '[{hotel}] 인증번호 {code} ({minutes}분간 유효). 요청하신 대화창에만 입력해 주십시오. 요청하지 않으셨다면 이 메시지를 무시하셔도 됩니다.',
    ja: '【{hotel}】認証コード：{code}（{minutes}分間有効）。お申し込みのチャット以外には入力なさらないでください。お心当たりのない場合は、このメッセージを破棄してください。',
  },
})
