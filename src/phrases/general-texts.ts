// What the bot says about itself, and where nothing more particular fits.
import { texts } from './texts.ts'

export const generalTexts = texts({
  'welcome.hello': {
    en: 'Hello, I am the digital assistant of {hotel}, a machine. To reach a person at any time, write “person” or choose it below. How can I help you?',
    'zh-CN':
      '您好，我是{hotel}的智能助手，由机器人为您服务。如需人工服务，请随时发送“人工”或在下方选择。请问有什么可以帮您？',
    ko: '안녕하십니까. {hotel} 안내를 맡은 챗봇(자동 응답)입니다. 직원과의 대화를 원하시면 언제든지 “직원”이라고 보내시거나 아래에서 선택해 주십시오. 무엇을 도와드릴까요?',
    ja: 'こんにちは。{hotel}の自動応答アシスタント（チャットボット）です。スタッフをご希望の場合は、いつでも「スタッフ」とお送りいただくか、下の選択肢からお選びください。どのようなご用件でしょうか。',
  },
  'welcome.machine': {
    en: 'I am the digital assistant of {hotel}, a machine. To reach a person, write “person” at any time.',
    'zh-CN': '我是{hotel}的智能助手，由机器人为您服务。如需人工服务，请随时发送“人工”。',
    ko: '저는 {hotel} 안내를 맡은 챗봇(자동 응답)입니다. 직원과의 대화를 원하시면 언제든지 “직원”이라고 보내 주십시오.',
    ja: '{hotel}の自動応答アシスタント（チャットボット）です。スタッフをご希望の場合は、いつでも「スタッフ」とお送りください。',
  },
  'welcome.stay': {
    en: 'Welcome, {name}. This chat is now connected to your booking {confirmationNumber}.',
    'zh-CN': '{name}，您好，欢迎您。本对话已关联您的预订 {confirmationNumber}。',
    ko: '{name} 고객님, 환영합니다. 이 대화를 고객님의 예약({confirmationNumber})과 연결했습니다.',
    ja: '{name}様、ありがとうございます。こちらのチャットで、ご予約（予約番号：{confirmationNumber}）に関するご用件を承ります。',
  },
  'welcome.link-used': {
    en: 'This link has already been used or has expired. You can still write to me here; if it is about your booking, I will ask for your confirmation number.',
    'zh-CN': '这个链接已被使用或已过期。您仍可在此与我对话；如涉及预订，我会请您提供确认号。',
    ko: '이미 사용되었거나 만료된 링크입니다. 대화는 계속하실 수 있으며, 예약에 관한 문의 시에는 예약 번호를 여쭙겠습니다.',
    ja: 'こちらのリンクは使用済みか、有効期限が切れています。チャットはこのままご利用いただけます。ご予約に関するご用件の際は、予約番号をお伺いします。',
  },
  'welcome.which-hotel': {
    en: 'Which of our hotels is this about?',
    'zh-CN': '请问您要联系哪家酒店？',
    ko: '어느 호텔에 문의하시겠습니까?',
    ja: 'どちらのホテルへのお問い合わせでしょうか。',
  },
  'danger.anywhere': {
    en: 'If anyone is in danger, call the emergency services now. China: 110 police, 119 fire, 120 ambulance. Korea: 112 police, 119 fire and ambulance. Japan: 110 police, 119 fire and ambulance. Elsewhere: 112.',
    'zh-CN':
      '如遇人身危险，请立即拨打当地紧急电话。中国：110 报警、119 火警、120 急救；韩国：112 报警、119 火警与急救；日本：110 报警、119 火警与急救；其他地区：112。',
    ko: '위급한 상황이면 지금 바로 현지 긴급 전화로 연락하십시오. 한국: 112 경찰, 119 화재·구급. 중국: 110 경찰, 119 화재, 120 구급. 일본: 110 경찰, 119 화재·구급. 그 밖의 지역: 112.',
    ja: '危険が迫っている場合は、今すぐ現地の緊急電話番号へおかけください。日本：110 警察、119 火事・救急。中国：110 警察、119 火事、120 救急。韓国：112 警察、119 火事・救急。その他の地域：112。',
  },
  'menu.problem': { en: 'Report a problem', 'zh-CN': '反映问题', ko: '불편 사항 접수', ja: '困りごとの相談' },
  'menu.points': { en: 'My points', 'zh-CN': '我的积分', ko: '내 포인트', ja: 'ポイント照会' },
  'menu.person': { en: 'Talk to a person', 'zh-CN': '转人工', ko: '직원 연결', ja: 'スタッフと話す' },
  'menu.language': {
    en: 'Language · 语言',
    'zh-CN': '语言 · Language',
    ko: '언어 · Language',
    ja: '言語 · Language',
  },
  'menu.back': {
    en: 'What can I do for you?',
    'zh-CN': '请问有什么可以帮您？',
    ko: '무엇을 도와드릴까요?',
    ja: 'どのようなご用件でしょうか。',
  },
  'problem.ask': {
    en: 'I am sorry that something is not right. What has happened, and in which room?',
    'zh-CN': '很抱歉给您带来不便。请告诉我出了什么问题，以及您的房号。',
    ko: '불편을 드려 죄송합니다. 어떤 문제인지 객실 번호와 함께 알려 주십시오.',
    ja: 'ご不便をおかけして申し訳ございません。どのような問題か、お部屋番号とあわせてお知らせください。',
  },
  'language.ask': {
    en: 'Which language would you like me to use?',
    'zh-CN': '请问您希望使用哪种语言？',
    ko: '어떤 언어로 안내해 드릴까요?',
    ja: 'どの言語でご案内しましょうか。',
  },
  'language.changed': {
    en: 'I will speak English with you from now on.',
    'zh-CN': '好的，接下来我用中文为您服务。',
    ko: '네, 이제부터 한국어로 안내해 드리겠습니다.',
    ja: '承知しました。これからは日本語でご案内します。',
  },
  'human.handed-over': {
    en: 'I have passed this chat to my colleagues: a person will answer you here. Until they hand it back to me, I will stay silent.',
    'zh-CN': '我已将对话转给同事，接下来由工作人员在此回复您。在他们交还之前，我不再自动回复。',
    ko: '담당 직원에게 연결해 드렸습니다. 이제부터 직원이 이곳에서 답변드리며, 직원의 응대가 끝날 때까지 자동 응답은 멈춥니다.',
    ja: 'スタッフにおつなぎしました。これよりスタッフがこちらでお返事いたします。その間、自動応答は停止いたします。',
  },
  'human.handed-back': {
    en: 'My colleagues have handed this chat back to me. I am here if you need anything else.',
    'zh-CN': '同事已将对话交还给我。如还有其他需要，请随时告诉我。',
    ko: '직원의 응대가 끝나, 다시 제가 안내해 드립니다. 더 필요하신 것이 있으면 말씀해 주십시오.',
    ja: 'スタッフの応対が終わり、ここからは再び自動応答アシスタントが承ります。ほかにご用件がございましたら、お知らせください。',
  },
  'stop.done': {
    en: 'Done: we will send you no more surveys or offers. You will still hear from us about a case of yours, and you can write here at any time.',
    'zh-CN':
      '已为您取消：今后不再向您发送问卷和优惠信息。您所提交事项的进展仍会通知您，您也可以随时在此留言。',
    ko: '처리되었습니다. 앞으로 설문과 홍보 메시지를 보내 드리지 않습니다. 접수하신 건에 대한 안내는 계속 드리며, 언제든지 이곳으로 문의하실 수 있습니다.',
    ja: '承りました。アンケートや特典のご案内は、今後お送りいたしません。お申し出の件についてのご連絡は引き続き差し上げます。ご用件の際は、いつでもこちらへお送りください。',
  },
  'thanks.welcome': {
    en: 'You are welcome.',
    'zh-CN': '不客气，应该的。',
    ko: '별말씀을 다 하십니다.',
    ja: 'どういたしまして。',
  },
  'praise.thanks': {
    en: 'Thank you for your kind words. That is lovely to hear.',
    'zh-CN': '感谢您的肯定与鼓励，听您这么说真好。',
    ko: '좋은 말씀을 해 주셔서 감사합니다. 큰 힘이 됩니다.',
    ja: '温かいお言葉をいただき、誠にありがとうございます。何よりの励みになります。',
  },
  'unsure.ask': {
    en: 'I am sorry, I am not sure that I understood. What is this about?',
    'zh-CN': '抱歉，我没能完全明白您的意思。请问是哪方面的事？',
    ko: '죄송합니다. 말씀을 정확히 이해하지 못했습니다. 어떤 용건이십니까?',
    ja: '申し訳ございません。ご用件を正しく理解できませんでした。どのようなご用件でしょうか。',
  },
  'unsure.problem': {
    en: 'Something is wrong',
    'zh-CN': '有问题要反映',
    ko: '불편한 점이 있어요',
    ja: '困っています',
  },
  'unsure.request': {
    en: 'I need something',
    'zh-CN': '我有个需求',
    ko: '요청이 있어요',
    ja: 'お願いがあります',
  },
  'unsure.question': {
    en: 'I have a question',
    'zh-CN': '我想咨询',
    ko: '질문이 있어요',
    ja: '質問があります',
  },
  'question.offer': {
    en: 'I cannot answer that myself. Shall I pass your question on to the team at {hotel}?',
    'zh-CN': '这个问题我暂时无法回答。需要我转给{hotel}的同事吗？',
    ko: '이 질문에는 제가 직접 답변드리기 어렵습니다. {hotel} 직원에게 전달해 드릴까요?',
    ja: '申し訳ございません。こちらのご質問には、私からはお答えできません。{hotel}のスタッフに申し伝えましょうか。',
  },
  'question.pass-on': {
    en: 'Yes, please pass it on',
    'zh-CN': '好的，请转告',
    ko: '네, 전달해 주세요',
    ja: 'はい、お願いします',
  },
  'question.leave': { en: 'No, thanks', 'zh-CN': '不用了', ko: '괜찮습니다', ja: 'いいえ、大丈夫です' },
  'question.passed-on': {
    en: 'I have passed your question on to the team. Its number is {number}; they will answer you here.',
    'zh-CN': '您的问题已转给同事（编号 {number}），他们会在这里回复您。',
    ko: '질문을 담당 직원에게 전달했습니다(접수 번호: {number}). 답변은 이 대화창에서 드리겠습니다.',
    ja: 'ご質問をスタッフに申し伝えました（受付番号：{number}）。お返事はこちらに差し上げます。',
  },
  'question.left': { en: 'All right.', 'zh-CN': '好的。', ko: '알겠습니다.', ja: '承知しました。' },
  'heard.empty': {
    en: 'I received an empty message. Please write it in words.',
    'zh-CN': '我收到了一条空白消息，请用文字告诉我。',
    ko: '내용이 없는 메시지를 받았습니다. 글로 적어 주십시오.',
    ja: '内容のないメッセージを受け取りました。恐れ入りますが、文字でお送りください。',
  },
  'heard.media': {
    en: 'Thank you, I received that but cannot look at it myself. If something is wrong, please tell me in a few words.',
    'zh-CN': '已收到，谢谢。只是我自己无法查看其中的内容；如有问题，请用几句话告诉我。',
    ko: '감사합니다. 잘 받았으나, 제가 내용을 직접 확인할 수는 없습니다. 불편하신 점이 있으면 간단히 글로 알려 주십시오.',
    ja: 'ありがとうございます。受け取りましたが、私には内容を確認できません。お困りのことがございましたら、文字でお知らせください。',
  },
  'heard.edited': {
    en: 'I saw that you changed an earlier message. If it matters, please send it again as a new one.',
    'zh-CN': '我看到您修改了之前的消息。如果需要我处理，请重新发一条。',
    ko: '이전 메시지를 수정하신 것을 확인했습니다. 필요하시면 새 메시지로 다시 보내 주십시오.',
    ja: '以前のメッセージを編集なさったようです。ご用件に関わる場合は、新しいメッセージとしてお送りください。',
  },
  'heard.old-button': {
    en: 'That button belongs to an earlier message and no longer works.',
    'zh-CN': '这个按钮属于之前的消息，已经失效。',
    ko: '이전 메시지의 버튼이라 더 이상 사용하실 수 없습니다.',
    ja: '以前のメッセージのボタンのため、現在はご利用いただけません。',
  },
  'heard.too-fast': {
    en: 'Your messages are coming in faster than I can read. Please wait a few seconds and send that again.',
    'zh-CN': '消息来得太快，我来不及处理。请稍等几秒再发送。',
    ko: '메시지가 한꺼번에 많이 도착했습니다. 몇 초 뒤에 다시 보내 주십시오.',
    ja: 'メッセージが続けて届いております。恐れ入りますが、数秒おいて再度お送りください。',
  },
  'heard.failed': {
    en: 'I am sorry, something went wrong on our side with your last message. Please try again, or write “person”.',
    'zh-CN': '抱歉，处理您上一条消息时我们这边出了问题。请再试一次，或发送“人工”。',
    ko: '죄송합니다. 보내신 메시지를 처리하는 중 저희 쪽에 문제가 발생했습니다. 다시 시도하시거나 “직원”이라고 보내 주십시오.',
    ja: '申し訳ございません。先ほどのメッセージの処理中に、こちらで問題が発生しました。もう一度お試しいただくか、「スタッフ」とお送りください。',
  },
})
