// What goes out by another way than it was written for: how the guest is told, and how staff see it.
import { texts } from './texts.ts'

export const outboxTexts = texts({
  'other-way.chat': {
    en: '(On {channel} we can write to you again only once you have written to us there, so our message reaches you here.)',
    'zh-CN': '（受平台规则限制，您在{channel}留言前我们无法主动联系您，因此改在这里发给您。）',
    ko: '({channel}에서는 고객님께서 다시 메시지를 주셔야 답변드릴 수 있어, 이곳으로 보내 드립니다.)',
    ja: '（{channel}では、お客様からメッセージをいただくまでこちらからお送りできないため、こちらにお送りしております。）',
  },
  'other-way.contact': {
    en: '{hotel}: {text}\n\n(On {channel} we can write to you again only once you have written to us there. Nobody reads answers to this message: please answer on {channel}.)',
    'zh-CN':
      '【{hotel}】{text}\n\n（受平台规则限制，您在{channel}留言前我们无法在那里回复您，因此改用此方式发送。此处无人查看回复，请在{channel}给我们留言。）',
    ko: '[{hotel}] {text}\n\n({channel}에서는 고객님께서 다시 메시지를 주셔야 답변드릴 수 있어, 이 방법으로 보내 드립니다. 이 메시지에 회신하셔도 확인할 수 없으니 {channel}에서 답장해 주십시오.)',
    ja: '{hotel}です。{text}\n\n（{channel}では、お客様からメッセージをいただくまでこちらからお送りできないため、この方法でお送りしております。こちらへのご返信は確認できません。お返事は{channel}でお願いいたします。）',
  },
  'console.delivery.moved': {
    en: 'sent another way',
    'zh-CN': '已改走其他渠道',
    ko: '다른 경로로 발송',
    ja: '別の経路で送信',
  },
  'console.outbox-waits': {
    en: 'Waiting for the guest to write',
    'zh-CN': '等待宾客再次留言',
    ko: '고객의 다음 메시지를 기다리는 중',
    ja: 'お客様からのメッセージ待ち',
  },
  'console.outbox-waits-lead': {
    en: 'The channel takes no more until the guest writes there again. Where the guest has another verified chat, or a mail address or telephone on file, staff’s words and news of a case go there after two minutes; a survey goes to another chat after half an hour, in sending hours.',
    'zh-CN':
      '该渠道须等宾客再次留言后才能发送。若宾客另有已验证的聊天，或留有邮箱、电话，员工的回复和工单进展会在两分钟后改发到那里；问卷则在半小时后、允许发送的时段内改发到其他聊天。',
    ko: '고객이 다시 메시지를 보내기 전에는 이 채널로 보낼 수 없습니다. 본인 확인을 마친 다른 채팅이 있거나 메일 주소·전화번호가 등록되어 있으면, 직원의 답변과 접수 건 소식은 2분 뒤 그쪽으로 보냅니다. 설문은 30분 뒤 발송 가능 시간에 다른 채팅으로 보냅니다.',
    ja: 'お客様から再度メッセージが届くまで、このチャネルでは送信できません。本人確認済みの別のチャット、または登録済みのメールアドレスや電話番号があれば、スタッフの返信と案件の連絡は2分後にそちらへ送信します。アンケートは30分後、送信可能な時間帯に別のチャットへ送ります。',
  },
  'console.outbox-went': {
    en: 'Sent another way in the last two days',
    'zh-CN': '近两天改走其他渠道的消息',
    ko: '최근 이틀 동안 다른 경로로 보낸 메시지',
    ja: '直近2日間に別の経路で送信したもの',
  },
  'console.went-by': {
    en: '{from} → {to}',
    'zh-CN': '{from} → {to}',
    ko: '{from} → {to}',
    ja: '{from} → {to}',
  },
})
