// What guests hear about a complaint or a request, and what its category, severity and status are called.
import { texts } from './texts.ts'

export const caseTexts = texts({
  // ------------------------------------------------------------ the problem, named back
  'case.sorry.cleanliness': {
    en: 'I am sorry that something was not clean; you should never have to find that here.',
    'zh-CN': '清洁没有做到位，让您遇到这种情况，非常抱歉。',
    ko: '청결하지 못한 모습을 보여 드려 정말 죄송합니다.',
    ja: '清掃が行き届いておらず、ご不快な思いをおかけして誠に申し訳ございません。',
  },
  'case.sorry.room-condition': {
    en: 'I am sorry that something in your room is not as it should be.',
    'zh-CN': '房间里的设施出了问题，给您添麻烦了，非常抱歉。',
    ko: '객실 내 시설 때문에 불편을 드려 죄송합니다.',
    ja: 'お部屋の設備の不具合でご迷惑をおかけし、申し訳ございません。',
  },
  'case.sorry.air-conditioning': {
    en: 'I am sorry about the air conditioning; it is hard to be comfortable in a room at the wrong temperature.',
    'zh-CN': '空调出了问题，待在房间里确实难受，非常抱歉。',
    ko: '냉난방 문제로 객실에서 편히 쉬지 못하셨을 텐데 정말 죄송합니다.',
    ja: 'エアコンの不具合で快適にお過ごしいただけず、誠に申し訳ございません。',
  },
  'case.sorry.noise': {
    en: 'I am sorry about the noise; not being able to rest is exhausting.',
    'zh-CN': '被噪音打扰、没法好好休息，确实让人烦心，非常抱歉。',
    ko: '소음 때문에 편히 쉬지 못하셨다니 정말 죄송합니다.',
    ja: '騒音でゆっくりお休みいただけず、誠に申し訳ございません。',
  },
  'case.sorry.wifi': {
    en: 'I am sorry that the wifi is letting you down.',
    'zh-CN': '网络不好用，耽误您的事了，非常抱歉。',
    ko: '와이파이가 원활하지 않아 불편을 드려 죄송합니다.',
    ja: 'Wi-Fiがつながりにくく、ご不便をおかけして申し訳ございません。',
  },
  'case.sorry.bathroom-and-water': {
    en: 'I am sorry about the trouble with your bathroom.',
    'zh-CN': '卫生间的问题给您带来不便，非常抱歉。',
    ko: '욕실 문제로 불편을 드려 죄송합니다.',
    ja: 'バスルームの件でご不便をおかけし、申し訳ございません。',
  },
  'case.sorry.staff-attitude': {
    en: 'I am sorry for the way you were treated, and thank you for telling us. This goes to the hotel’s managers only.',
    'zh-CN': '我们的服务让您不愉快，深感抱歉，也谢谢您告诉我们。此事只会交由酒店管理层处理。',
    ko: '직원의 응대로 불쾌감을 드려 진심으로 사과드립니다. 알려 주셔서 감사합니다. 말씀하신 내용은 호텔 책임자에게만 전달됩니다.',
    ja: 'スタッフの対応でご不快な思いをおかけし、深くお詫び申し上げます。お知らせいただき、ありがとうございます。この件は、ホテルの責任者のみが拝見いたします。',
  },
  'case.sorry.check-in-out': {
    en: 'I am sorry that your booking, check-in or check-out has not gone smoothly.',
    'zh-CN': '预订或入住、退房手续不顺利，给您添麻烦了，非常抱歉。',
    ko: '예약이나 체크인·체크아웃 과정에서 불편을 드려 죄송합니다.',
    ja: 'ご予約やチェックイン・チェックアウトの件でお手数をおかけし、申し訳ございません。',
  },
  'case.sorry.billing': {
    en: 'I am sorry about the trouble with your bill; I understand that you want it set straight.',
    'zh-CN': '账单的问题让您费心了，非常抱歉，我明白您希望尽快弄清楚。',
    ko: '요금 문제로 심려를 끼쳐 드려 죄송합니다.',
    ja: 'ご請求の件でご心配をおかけし、申し訳ございません。',
  },
  'case.sorry.food-and-beverage': {
    en: 'I am sorry that our food or service was not what it should have been.',
    'zh-CN': '餐饮没有让您满意，非常抱歉。',
    ko: '식음료 서비스가 기대에 미치지 못해 죄송합니다.',
    ja: 'お食事やお飲み物の件でご満足いただけず、申し訳ございません。',
  },
  'case.sorry.facilities': {
    en: 'I am sorry that our facilities have let you down.',
    'zh-CN': '酒店设施给您带来不便，非常抱歉。',
    ko: '부대시설 이용에 불편을 드려 죄송합니다.',
    ja: '館内施設のご利用でご不便をおかけし、申し訳ございません。',
  },
  'case.sorry.safety-and-security': {
    en: 'I am sorry. Your safety comes first.',
    'zh-CN': '让您受惊了，非常抱歉。您的安全是第一位的。',
    ko: '많이 놀라셨을 텐데 정말 죄송합니다. 고객님의 안전이 가장 중요합니다.',
    ja: 'ご不安な思いをおかけし、申し訳ございません。お客様の安全が第一です。',
  },
  'case.sorry.lost-property': {
    en: 'I am sorry that something of yours is missing; that is worrying.',
    'zh-CN': '您的物品找不到了，一定很着急，我们也很抱歉。',
    ko: '소지품이 보이지 않아 많이 걱정되시겠습니다. 죄송합니다.',
    ja: 'お持ち物が見当たらないとのこと、さぞご心配のことと存じます。申し訳ございません。',
  },
  'case.sorry.other': {
    en: 'I am sorry that this has gone wrong.',
    'zh-CN': '给您带来了不好的体验，非常抱歉。',
    ko: '불편을 드려 정말 죄송합니다.',
    ja: 'ご不便をおかけし、誠に申し訳ございません。',
  },
  // ------------------------------------------------------------ opening
  'case.opened': {
    en: '{sorry} I have passed this on as case {number}{room, select, none {} other { for room {room}}}. A colleague will get back to you by {time}.',
    'zh-CN':
      '{sorry}已为您登记并转达，编号 {number}{room, select, none {} other {（{room} 房）}}。{time} 前会有专人与您联系。',
    ko: '{sorry} 말씀하신 내용을 접수하여 전달했습니다. 접수 번호는 {number}{room, select, none {} other {({room}호)}}입니다. 늦어도 {time}까지 담당자가 연락드리겠습니다.',
    ja: '{sorry}お申し出を受け付け、申し伝えました（受付番号：{number}{room, select, none {} other {、{room}号室}}）。{time}までに担当の者よりご連絡いたします。',
  },
  'case.opened-now': {
    en: '{sorry} I have just alerted our staff: case {number}{room, select, none {} other { for room {room}}}. They will contact you as fast as they can.',
    'zh-CN':
      '{sorry}我已立即通知值班人员，编号 {number}{room, select, none {} other {（{room} 房）}}。同事会以最快速度与您联系。',
    ko: '{sorry} 방금 직원들에게 긴급히 알렸습니다. 접수 번호는 {number}{room, select, none {} other {({room}호)}}입니다. 직원이 최대한 빨리 연락드리겠습니다.',
    ja: '{sorry}ただちにスタッフへ知らせました（受付番号：{number}{room, select, none {} other {、{room}号室}}）。係の者が至急ご連絡いたします。',
  },
  'case.request-opened': {
    en: 'Certainly. I have passed this on as case {number}{room, select, none {} other { for room {room}}}. A colleague will see to it or get back to you by {time}.',
    'zh-CN':
      '好的，已为您转告同事，编号 {number}{room, select, none {} other {（{room} 房）}}。同事会在 {time} 前为您办理或与您联系。',
    ko: '네, 담당 직원에게 전달했습니다. 접수 번호는 {number}{room, select, none {} other {({room}호)}}입니다. 늦어도 {time}까지 처리해 드리거나 연락드리겠습니다.',
    ja: 'かしこまりました。担当の者に申し伝えました（受付番号：{number}{room, select, none {} other {、{room}号室}}）。{time}までに対応、またはご連絡いたします。',
  },
  'case.opened-besides': {
    en: 'Your other point ({subject}) I have passed on as case {number}. A colleague will get back to you by {time}.',
    'zh-CN': '您提到的另一件事（{subject}）也已登记并转达，编号 {number}。{time} 前会有专人与您联系。',
    ko: '함께 말씀하신 내용({subject})도 접수하여 전달했습니다. 접수 번호는 {number}입니다. 늦어도 {time}까지 담당자가 연락드리겠습니다.',
    ja: 'もう一件のお申し出（{subject}）も受け付け、申し伝えました（受付番号：{number}）。{time}までに担当の者よりご連絡いたします。',
  },
  'case.emergency': {
    en: 'If anyone is in danger, call first: police {police}, ambulance {ambulance}, fire {fire}.',
    'zh-CN': '如有人身危险，请先拨打：报警 {police}、急救 {ambulance}、火警 {fire}。',
    ko: '위급한 상황이면 먼저 전화하십시오. 경찰 {police}, 구급 {ambulance}, 화재 {fire}.',
    ja: '危険が迫っている場合は、まずお電話ください：警察 {police}、救急 {ambulance}、消防 {fire}。',
  },
  'case.emergency-one': {
    en: 'If anyone is in danger, call {number} first.',
    'zh-CN': '如有人身危险，请先拨打 {number}。',
    ko: '위급한 상황이면 먼저 {number}번으로 전화하십시오.',
    ja: '危険が迫っている場合は、まず{number}へお電話ください。',
  },
  'case.emergency-at': {
    en: 'If anyone is in danger, call first. {hotel}: police {police}, ambulance {ambulance}, fire {fire}.',
    'zh-CN': '如有人身危险，请先拨打紧急电话。{hotel}：报警 {police}、急救 {ambulance}、火警 {fire}。',
    ko: '위급한 상황이면 먼저 전화하십시오. {hotel}: 경찰 {police}, 구급 {ambulance}, 화재 {fire}.',
    ja: '危険が迫っている場合は、まずお電話ください。{hotel}：警察 {police}、救急 {ambulance}、消防 {fire}。',
  },
  // ------------------------------------------------------------ what is missing
  'case.ask-room': {
    en: 'Which room is this about, please?',
    'zh-CN': '请问是哪个房间？请告诉我房号。',
    ko: '몇 호실인지 알려 주시겠습니까?',
    ja: '恐れ入りますが、お部屋番号をお知らせいただけますか。',
  },
  'case.no-room': {
    en: 'Not in a room / left',
    'zh-CN': '不在房间／已离店',
    ko: '객실 외 / 퇴실함',
    ja: '部屋以外／退館済み',
  },
  'case.no-room-noted': {
    en: 'Thank you, that is all I need. The team has your case {number}.',
    'zh-CN': '好的，谢谢，这样就可以了。同事会按编号 {number} 跟进。',
    ko: '네, 감사합니다. 접수 번호 {number}, 담당 직원에게 전달되어 있습니다.',
    ja: '承知いたしました。受付番号{number}として、担当者に伝わっております。',
  },
  'case.room-added': {
    en: 'Thank you. I have added room {room} to case {number}.',
    'zh-CN': '谢谢，编号 {number} 已补充房号 {room}。',
    ko: '감사합니다. 접수 번호 {number}에 {room}호를 추가했습니다.',
    ja: 'ありがとうございます。受付番号{number}に{room}号室を追記しました。',
  },
  'case.ask-request': {
    en: 'What can we do for you, and for which room?',
    'zh-CN': '请问您需要什么？请一并告诉我房号。',
    ko: '무엇이 필요하신지 객실 번호와 함께 알려 주십시오.',
    ja: 'どのようなご要望でしょうか。お部屋番号とあわせてお知らせください。',
  },
  'case.never-mind': { en: 'Never mind', 'zh-CN': '不用了', ko: '그만둘게요', ja: 'やめておきます' },
  'case.left': {
    en: 'All right. You can write here at any time.',
    'zh-CN': '好的，您可以随时在这里留言。',
    ko: '네, 언제든지 이곳으로 말씀해 주십시오.',
    ja: '承知いたしました。いつでもこちらにお知らせください。',
  },
  // ------------------------------------------------------------ the same matter again
  'case.added': {
    en: 'Thank you. I have added this to case {number}, where the team can see it.',
    'zh-CN': '谢谢，已补充到编号 {number}，同事可以看到。',
    ko: '감사합니다. 접수 번호 {number}에 추가했으며, 담당 직원이 볼 수 있습니다.',
    ja: 'ありがとうございます。受付番号{number}に追記しました。担当者が確認できます。',
  },
  'case.demand': {
    en: 'I understand. I have added this to case {number}. What we can do for you is for a manager to decide, not for me. A colleague will get back to you by {time}.',
    'zh-CN':
      '我明白，已为您补充到编号 {number}。如何处理需由负责人决定，我无法代为答复；{time} 前会有专人与您联系。',
    ko: '말씀 잘 알겠습니다. 접수 번호 {number}에 추가했습니다. 어떻게 해 드릴 수 있을지는 책임자가 결정할 사항이라 제가 답변드릴 수 없습니다. 늦어도 {time}까지 담당자가 연락드리겠습니다.',
    ja: 'お気持ちは承りました。受付番号{number}に追記しております。どのような対応ができるかは責任者が判断いたしますため、私からはお答えできません。{time}までに担当の者よりご連絡いたします。',
  },
  'case.demand-taken': {
    en: 'I understand. I have added this to case {number}, and the colleagues who look after it see it now. What we can do for you is for a manager to decide, not for me.',
    'zh-CN':
      '我明白，已为您补充到编号 {number}，负责的同事现在就能看到。如何处理需由负责人决定，我无法代为答复。',
    ko: '말씀 잘 알겠습니다. 접수 번호 {number}에 추가했으며, 담당 직원이 지금 확인할 수 있습니다. 어떻게 해 드릴 수 있을지는 책임자가 결정할 사항이라 제가 답변드릴 수 없습니다.',
    ja: 'お気持ちは承りました。受付番号{number}に追記し、担当の者が確認できるようにしております。どのような対応ができるかは責任者が判断いたしますため、私からはお答えできません。',
  },
  'case.waiting': {
    en: 'I am sorry that you are waiting. I have added this to case {number}; a colleague will get back to you by {time}.',
    'zh-CN': '让您久等了，抱歉。我已补充到编号 {number}，{time} 前会有同事与您联系。',
    ko: '기다리게 해 드려 죄송합니다. 접수 번호 {number}에 추가했으며, 늦어도 {time}까지 직원이 연락드리겠습니다.',
    ja: 'お待たせして申し訳ございません。受付番号{number}に追記しました。{time}までに担当の者よりご連絡いたします。',
  },
  'case.late': {
    en: 'I am sorry that you are still waiting: this is taking longer than it should. The staff have been told again that case {number} is late.',
    'zh-CN': '非常抱歉，还让您等着，这次确实超时了。同事已再次收到提醒（编号 {number}）。',
    ko: '아직도 기다리게 해 드려 정말 죄송합니다. 약속드린 시간이 지났습니다. 접수 번호 {number}의 처리가 늦어지고 있다는 점은 직원들에게 다시 전달되었습니다.',
    ja: 'まだお待たせしており、誠に申し訳ございません。お約束の時間を過ぎております。受付番号{number}の対応が遅れていることは、スタッフに改めて伝わっております。',
  },
  'case.state-open': {
    en: 'Thank you for your patience. What you reported is with my colleagues (case {number}), and I have reminded them just now. A colleague will get back to you by {time}.',
    'zh-CN':
      '感谢您的耐心等待。您的事项（编号 {number}）已转达，我刚刚又提醒了同事，{time} 前会有同事与您联系。',
    ko: '기다려 주셔서 감사합니다. 접수 번호 {number} 건은 직원에게 전달되어 있으며, 방금 다시 알렸습니다. 늦어도 {time}까지 직원이 연락드리겠습니다.',
    ja: 'お待たせしております。受付番号{number}の件は担当部署に伝わっており、ただいま改めて知らせました。{time}までに担当の者よりご連絡いたします。',
  },
  'case.state-taken': {
    en: 'Thank you for your patience. A colleague took on case {number} at {taken} and is looking after it; it should be done by {time}. I have reminded them just now.',
    'zh-CN':
      '感谢您的耐心等待。您的事项（编号 {number}）已于 {taken} 由同事接手，正在跟进，预计 {time} 前处理好。我刚刚也提醒了同事。',
    ko: '기다려 주셔서 감사합니다. 접수 번호 {number} 건은 {taken}에 담당 직원이 확인하여 살펴보고 있으며, {time}까지 처리될 예정입니다. 방금 직원에게 다시 알렸습니다.',
    ja: 'お待たせしております。受付番号{number}の件は{taken}に担当者が承り、対応に当たっております。{time}までに完了の予定です。ただいま担当者に改めて知らせました。',
  },
  'case.state-open-late': {
    en: 'I am sorry: somebody was to get back to you by {time} about case {number}, and that time has passed. I have reminded my colleagues just now that you are waiting.',
    'zh-CN':
      '非常抱歉，您的事项（编号 {number}）原定 {time} 前与您联系，现在已经超时了。我刚刚再次提醒了同事，您还在等。',
    ko: '대단히 죄송합니다. 접수 번호 {number} 건은 {time}까지 연락드리기로 했으나 약속드린 시간이 지났습니다. 고객님께서 기다리고 계신다고 방금 직원들에게 다시 알렸습니다.',
    ja: '誠に申し訳ございません。受付番号{number}の件は{time}までにご連絡するお約束でしたが、お時間を過ぎております。お待ちいただいていることを、ただいまスタッフに改めて知らせました。',
  },
  'case.state-taken-late': {
    en: 'I am sorry: a colleague took on case {number} at {taken}, but it was to be done by {time}, and that time has passed. I have reminded my colleagues just now that you are waiting.',
    'zh-CN':
      '非常抱歉，您的事项（编号 {number}）已于 {taken} 由同事接手，但原定 {time} 前处理好，现在已经超时了。我刚刚再次提醒了同事，您还在等。',
    ko: '대단히 죄송합니다. 접수 번호 {number} 건은 {taken}에 담당 직원이 확인했고 {time}까지 처리하기로 했으나 약속드린 시간이 지났습니다. 고객님께서 기다리고 계신다고 방금 직원들에게 다시 알렸습니다.',
    ja: '誠に申し訳ございません。受付番号{number}の件は{taken}に担当者が承りましたが、完了予定の{time}を過ぎております。お待ちいただいていることを、ただいまスタッフに改めて知らせました。',
  },
  'case.confirmed': {
    en: 'I am glad that it is put right. Thank you for telling us. Should anything come up, just write here.',
    'zh-CN': '问题解决了就好，谢谢您告诉我们。之后如有需要，随时在这里告诉我。',
    ko: '해결되었다니 다행입니다. 알려 주셔서 감사합니다. 필요하신 것이 있으면 언제든지 이곳으로 말씀해 주십시오.',
    ja: '解決したとのこと、安心いたしました。お知らせいただき、ありがとうございます。何かございましたら、いつでもこちらにお知らせください。',
  },
  'case.all-clear': {
    en: 'Thank you for telling me. I have passed that on to our staff. A colleague will make sure all the same, and case {number} stays open until then.',
    'zh-CN':
      '谢谢您告知，我已转告值班人员。为稳妥起见，仍会有同事前来确认，在此之前编号 {number} 会继续跟进。',
    ko: '알려 주셔서 감사합니다. 직원들에게 전달했습니다. 만일을 위해 직원이 직접 확인할 예정이며, 그때까지 접수 번호 {number} 건은 계속 살펴보겠습니다.',
    ja: 'お知らせいただき、ありがとうございます。スタッフに申し伝えました。念のため係の者が確認いたします。それまで受付番号{number}の対応は続けさせていただきます。',
  },
  'case.danger-again': {
    en: 'Our staff have this too and have been alerted again: case {number}, first reported at {time}. They will contact you as fast as they can.',
    'zh-CN': '您说的情况已再次紧急通知值班人员（编号 {number}，首次通知 {time}）。同事会以最快速度与您联系。',
    ko: '말씀하신 내용을 직원들에게 다시 긴급히 알렸습니다(접수 번호 {number}, 첫 알림 {time}). 직원이 최대한 빨리 연락드리겠습니다.',
    ja: 'いただいたお話を、スタッフに改めて緊急連絡いたしました（受付番号：{number}、最初の連絡：{time}）。係の者が至急ご連絡いたします。',
  },
  'case.danger-again-taken': {
    en: 'Our staff have this too and have been alerted again. A colleague took on case {number} at {time}.',
    'zh-CN': '您说的情况已再次紧急通知值班人员。编号 {number} 已于 {time} 由同事接手，正在处理。',
    ko: '말씀하신 내용을 직원들에게 다시 긴급히 알렸습니다. 접수 번호 {number} 건은 {time}에 직원이 확인하여 대응하고 있습니다.',
    ja: 'いただいたお話を、スタッフに改めて緊急連絡いたしました。受付番号{number}の件は、{time}に担当者が確認し、対応に当たっております。',
  },
  'case.reopened': {
    en: 'I am sorry that it is not solved. I have opened case {number} again and told the staff. A colleague will get back to you by {time}.',
    'zh-CN': '很抱歉问题还没有解决。我已重新开启此事（编号 {number}）并通知同事，{time} 前会有同事与您联系。',
    ko: '아직 해결되지 않아 죄송합니다. 접수 번호 {number} 건을 다시 열고 직원에게 알렸습니다. 늦어도 {time}까지 직원이 연락드리겠습니다.',
    ja: '解決に至っておらず、申し訳ございません。受付番号{number}の対応を再開し、スタッフに伝えました。{time}までに担当の者よりご連絡いたします。',
  },
  // ------------------------------------------------------------ not needed any more
  'case.ask-withdraw': {
    en: 'Shall I withdraw case {number}? If not, my colleagues will see to it as planned.',
    'zh-CN': '需要我撤销编号 {number} 吗？如不撤销，同事会照常跟进。',
    ko: '접수 번호 {number} 건을 취소해 드릴까요? 취소하지 않으시면 직원이 그대로 처리해 드립니다.',
    ja: '受付番号{number}の件を取り下げましょうか。取り下げない場合は、予定どおり担当者が対応いたします。',
  },
  'case.withdraw': {
    en: 'Yes, withdraw it',
    'zh-CN': '是的，撤销',
    ko: '네, 취소해 주세요',
    ja: 'はい、取り下げます',
  },
  'case.keep': {
    en: 'No, please see to it',
    'zh-CN': '不，请继续处理',
    ko: '아니요, 처리해 주세요',
    ja: 'いいえ、対応をお願いします',
  },
  'case.withdrawn': {
    en: 'Done: case {number} is withdrawn, and my colleagues know. Should you need us after all, just write here.',
    'zh-CN': '编号 {number} 已撤销，并已告知同事。之后如仍有需要，直接在这里告诉我即可。',
    ko: '접수 번호 {number} 건을 취소하고 직원에게 알렸습니다. 다시 필요하시면 이곳으로 말씀해 주십시오.',
    ja: '受付番号{number}の件を取り下げ、スタッフにも伝えました。改めてご用の際は、こちらにお知らせください。',
  },
  'case.kept': {
    en: 'All right, my colleagues will see to case {number}.',
    'zh-CN': '好的，同事会继续跟进编号 {number}。',
    ko: '네, 접수 번호 {number} 건은 담당 직원이 계속 처리하겠습니다.',
    ja: '承知いたしました。受付番号{number}の件は、引き続き担当者が対応いたします。',
  },
  'case.not-needed-told': {
    en: 'All right. I have told the colleagues who are looking after case {number}.',
    'zh-CN': '好的，我已告诉正在跟进编号 {number} 的同事。',
    ko: '네, 접수 번호 {number} 건을 맡은 직원에게 전달했습니다.',
    ja: '承知いたしました。受付番号{number}の担当者に申し伝えました。',
  },
  'case.danger-stays': {
    en: 'I am glad if all is well. To be on the safe side, case {number} stays open until my colleagues have made sure.',
    'zh-CN': '您没事就好。为稳妥起见，在同事确认安全之前，编号 {number} 会继续跟进。',
    ko: '무사하시다면 다행입니다. 만일을 위해 직원이 안전을 확인할 때까지 접수 번호 {number} 건은 계속 살펴보겠습니다.',
    ja: 'ご無事でしたら何よりです。念のため、スタッフが安全を確認するまで、受付番号{number}の対応は続けさせていただきます。',
  },
  // ------------------------------------------------------------ what staff do
  'case.acknowledged': {
    en: 'A colleague has taken on your case {number} and is looking after it.',
    'zh-CN': '您的事项（编号 {number}）已由同事接手，正在跟进。',
    ko: '접수 번호 {number} 건은 담당 직원이 확인하여 살펴보고 있습니다.',
    ja: '受付番号{number}の件は、担当者が承り、対応に当たっております。',
  },
  'case.resolved': {
    en: 'Our team reports that your case {number} has been put right. If it has not, tap the button or write here, and we will go on with it.',
    'zh-CN':
      '同事反馈，您的事项（编号 {number}）已处理好。如果还没有解决，请点按钮或直接回复，我们会继续跟进。',
    ko: '접수 번호 {number} 건의 처리가 완료되었다고 담당 직원이 알려 왔습니다. 해결되지 않았다면 버튼을 누르시거나 이곳으로 말씀해 주십시오. 계속 도와드리겠습니다.',
    ja: '受付番号{number}の件は、対応が完了したとの報告を受けております。解決していない場合は、ボタンを押すか、こちらにご返信ください。引き続き対応いたします。',
  },
  'case.not-solved': {
    en: 'It is not solved',
    'zh-CN': '还没解决',
    ko: '해결되지 않았어요',
    ja: 'まだ解決していません',
  },
  // ------------------------------------------------------------ names
  'case.category.cleanliness': { en: 'Cleanliness', 'zh-CN': '清洁卫生', ko: '청결', ja: '清掃・衛生' },
  'case.category.room-condition': {
    en: 'Room and furnishings',
    'zh-CN': '客房设施',
    ko: '객실 시설',
    ja: '客室・備品',
  },
  'case.category.air-conditioning': {
    en: 'Heating and air conditioning',
    'zh-CN': '空调与暖气',
    ko: '냉난방',
    ja: '空調',
  },
  'case.category.noise': { en: 'Noise', 'zh-CN': '噪音', ko: '소음', ja: '騒音' },
  'case.category.wifi': { en: 'Wifi', 'zh-CN': '无线网络', ko: '와이파이', ja: 'Wi-Fi' },
  'case.category.bathroom-and-water': {
    en: 'Bathroom and water',
    'zh-CN': '卫生间与用水',
    ko: '욕실·급수',
    ja: 'バスルーム・水回り',
  },
  'case.category.staff-attitude': {
    en: 'Staff conduct',
    'zh-CN': '服务态度',
    ko: '직원 응대',
    ja: '接客態度',
  },
  'case.category.check-in-out': {
    en: 'Booking, check-in and check-out',
    'zh-CN': '预订与入住退房',
    ko: '예약·체크인·체크아웃',
    ja: '予約・チェックイン・チェックアウト',
  },
  'case.category.billing': { en: 'Billing', 'zh-CN': '账单与发票', ko: '요금·영수증', ja: '会計' },
  'case.category.food-and-beverage': { en: 'Food and beverage', 'zh-CN': '餐饮', ko: '식음료', ja: '飲食' },
  'case.category.facilities': { en: 'Facilities', 'zh-CN': '公共设施', ko: '부대시설', ja: '館内施設' },
  'case.category.safety-and-security': {
    en: 'Safety and security',
    'zh-CN': '安全',
    ko: '안전·보안',
    ja: '安全・防犯',
  },
  'case.category.lost-property': {
    en: 'Lost property',
    'zh-CN': '遗失物品',
    ko: '분실물',
    ja: '忘れ物・遺失物',
  },
  'case.category.other': { en: 'Other', 'zh-CN': '其他', ko: '기타', ja: 'その他' },
  'case.severity.1': { en: '1 critical', 'zh-CN': '1 级 紧急', ko: '1단계 긴급', ja: '1 緊急' },
  'case.severity.2': { en: '2 high', 'zh-CN': '2 级 严重', ko: '2단계 높음', ja: '2 重大' },
  'case.severity.3': { en: '3 normal', 'zh-CN': '3 级 一般', ko: '3단계 보통', ja: '3 通常' },
  'case.severity.4': { en: '4 minor', 'zh-CN': '4 级 轻微', ko: '4단계 경미', ja: '4 軽微' },
  'case.status.open': { en: 'Not acknowledged', 'zh-CN': '待接手', ko: '미확인', ja: '未確認' },
  'case.status.acknowledged': { en: 'Acknowledged', 'zh-CN': '已接手', ko: '확인됨', ja: '確認済み' },
  'case.status.in-progress': { en: 'In progress', 'zh-CN': '处理中', ko: '처리 중', ja: '対応中' },
  'case.status.waiting-guest': {
    en: 'Waiting for the guest',
    'zh-CN': '等待客人',
    ko: '고객 회신 대기',
    ja: 'お客様の返答待ち',
  },
  'case.status.resolved': { en: 'Resolved', 'zh-CN': '已解决', ko: '해결됨', ja: '解決済み' },
  'case.status.closed': { en: 'Closed', 'zh-CN': '已关闭', ko: '종료', ja: '完了' },
})
