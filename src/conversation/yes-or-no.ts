// A typed yes or no to "shall I?", in the languages guests are answered in, when that is all that was written. Pure.
import { strungOf } from './strung-words.ts'

/** "I am fine" is a no to an offer, in every language. What may be either is neither: いいです, 可以了, "fine". */
const NO =
  "no|nope|nah|no thanks|no thank you|no need|not needed|not necessary|never mind|nevermind|don't|do not|please don't|don't bother|leave it|forget it|that's ok|that's okay|that's fine|i'm good|i'm fine|it's ok|it's okay|it's fine|not now" +
  '|不|不是|不行|不可以|不好|不了|不用|不用麻烦|不用麻烦了|不用麻煩了|不用了|不用啦|不必|不必了|不需要|不需要了|不要|不要了|算了|算了吧|没事|沒事|没事了|没关系|沒關係|先不用|先不了|暂时不用|不麻烦了|不麻煩了|无需|不转了|别转了|不客气' +
  '|아니|아니요|아니오|아뇨|아니에요|아닙니다|괜찮아요|괜찮습니다|괜찮아|됐어요|됐습니다|됐어|필요 없어요|필요없어요|필요 없습니다|안 해도 돼요|안 하셔도 돼요|전달 안 해도 돼요|하지 마세요|그냥 둬요|ㄴㄴ|노' +
  '|いいえ|いえ|いえいえ|いや|いらない|いりません|要りません|不要です|結構です|けっこうです|大丈夫です|大丈夫|必要ないです|必要ありません|やめておきます|やめときます|そのままで|遠慮します|ううん'

const YES =
  "yes|yes i do|yes you can|yep|yeah|yea|yup|ya|y|sure|sure thing|of course|ok|okay|k|alright|all right|please|pls|plz|please do|do it|do that|do so|go ahead|go for it|pass it on|pass it along|please pass it on|ask them|ask them please|that would be great|that would be good|that would be nice|would be great|sounds good|that'd be great|why not|absolutely|definitely|by all means|i would|i'd like that|yes i would" +
  '|好|好的|好啊|好呀|好吧|好滴|好嘞|可以|可以的|可以啊|行|行的|行吧|行啊|是|是的|对|對|对的|嗯|嗯嗯|恩|要|要的|需要|需要的|麻烦|麻煩|麻烦了|麻煩了|麻烦你|麻烦您|麻烦你了|麻烦您了|麻煩您了|拜托了|拜託了|帮我转|帮我转一下|帮我问问|帮我问一下|幫我問一下|请转|请转告|請轉告|转吧|转一下|转给他们|请帮我转|请帮忙|问一下吧|那就转吧|必须的|没问题|沒問題|ok的' +
  '|네|넵|넹|예|옙|응|어|네네|예예|ㅇㅇ|ㅇㅋ|오케이|좋아요|좋습니다|좋아|그래요|그래|그렇게 해 주세요|그렇게 해주세요|해 주세요|해주세요|부탁해요|부탁드려요|부탁드립니다|부탁합니다|부탁|전달해 주세요|전달해주세요|전달 부탁드려요|전달 부탁드립니다|물어봐 주세요|물어봐주세요|물론이죠|물론이에요|당연하죠' +
  '|はい|はいはい|ええ|うん|はーい|お願いします|お願い|お願いいたします|お願い致します|おねがいします|おねがい|ぜひ|是非|ぜひお願いします|よろしくお願いします|よろしくお願いいたします|よろしくお願い致します|宜しくお願いします|頼みます|伝えてください|聞いてください|そうしてください|もちろん|もちろんです|そうですね|オッケー|おっけー|それでお願いします|👍|👌|🙆|🙆‍♀️|🙆‍♂️'

/** Said beside it, and neither by itself. */
const BESIDE =
  "thanks|thank you|thank you so much|thanks a lot|thx|ty|then|um|uh|hmm|oh|well|just|really|it's|谢谢|謝謝|谢了|感谢|多谢|吧|啊|哦|喔|您|那|那就|감사합니다|감사해요|고마워요|고맙습니다|음|그럼|그냥|では|じゃあ|それでは|ありがとう|ありがとうございます|どうも|すみません|すいません|🙏|🙂|😊|❤️"

const kindsIn = strungOf({ no: NO, yes: YES, beside: BESIDE }, 60)

/** Undefined where the text says anything else, more, both, or asks back. */
export function saidYesOrNo(text: string): 'yes' | 'no' | undefined {
  const said = kindsIn(text)
  if (said?.has('yes')) return said.has('no') ? undefined : 'yes'
  return said?.has('no') ? 'no' : undefined
}
