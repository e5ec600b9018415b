// What is answered to something other than words, by what it is: always with what the guest can do next.
import { texts } from './texts.ts'

export const heardTexts = texts({
  'heard.sticker': {
    en: 'I got your sticker. If something is not as it should be, or you need anything, just tell me in a few words.',
    'zh-CN': '看到您发的表情了。如果哪里不满意，或需要什么，用几个字告诉我就好。',
    ko: '스티커 잘 받았습니다. 불편하신 점이나 필요하신 것이 있으면 간단히 글로 말씀해 주십시오.',
    ja: 'スタンプを受け取りました。お困りのことやご用がございましたら、文字でお知らせください。',
  },
  'heard.voice': {
    en: 'I cannot listen to voice messages myself. Please tell me in a few written words, or ask for a person, who can listen to it.',
    'zh-CN': '我自己听不了语音。请用几句话写给我，或选择人工服务，由工作人员收听。',
    ko: '저는 음성 메시지를 직접 들을 수 없습니다. 용건을 글로 간단히 적어 주시거나, 음성을 들을 수 있는 직원을 불러 주십시오.',
    ja: '私は音声メッセージを聞くことができません。ご用件を文字でお送りいただくか、スタッフをお呼びください。スタッフが音声を確認いたします。',
  },
  'heard.location': {
    en: 'Thank you, I have your location. What can I do for you? Please tell me in a few words.',
    'zh-CN': '已收到您的位置，谢谢。请问需要什么帮助？用几句话告诉我就好。',
    ko: '위치를 잘 받았습니다. 무엇을 도와드릴까요? 간단히 글로 말씀해 주십시오.',
    ja: '位置情報を受け取りました。ありがとうございます。どのようなご用件でしょうか。文字でお知らせください。',
  },
  'heard.contact': {
    en: 'Thank you, I have the contact. What is it for? Please tell me in a few words.',
    'zh-CN': '已收到您发来的名片，谢谢。请问是什么事情？用几句话告诉我就好。',
    ko: '연락처를 잘 받았습니다. 어떤 용건이신지 간단히 글로 말씀해 주십시오.',
    ja: '連絡先を受け取りました。ありがとうございます。どのようなご用件か、文字でお知らせください。',
  },
})
