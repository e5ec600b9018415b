// What is said in passing, when it is all that was written: a nod, never mind, go on. In the languages guests are
// answered in. Pure.
import { strungOf } from './strung-words.ts'

/** nod: heard, nothing wanted, also a bare no; never-mind: not wanted any more, or all is well; more: whatever came next. */
export type InPassing = 'nod' | 'never-mind' | 'more'

const NOD =
  'ok|okay|okey|okie|okey dokey|k|kk|alright|all right|got it|gotcha|i see|noted|understood|roger|will do|yes|yep|yeah|sure|aha|mhm' +
  '|好|好的|好吧|好呀|好啊|好嘞|好滴|嗯|嗯嗯|哦|噢|喔|知道|知道了|我知道了|知道啦|晓得了|明白|明白了|我明白了|懂了|了解|了解了|瞭解|收到|收到了|行|行吧|行的|可以|可以的|是|是的|对|对的|對' +
  '|네|넵|넹|넷|예|옙|응|ㅇㅇ|ㅇㅋ|오케이|오키|알겠어요|알겠습니다|알았어요|알았습니다|알았어|확인했어요|확인했습니다|그렇군요|그렇구나|이해했어요|이해했습니다' +
  '|はい|ええ|うん|了解|了解です|了解しました|りょうかい|承知しました|承知です|わかりました|分かりました|わかった|分かった|オッケー|オーケー|なるほど|かしこまりました' +
  '|haha|hahaha|hahahaha|hehe|lol|lmao|哈哈|哈哈哈|哈哈哈哈|嘿嘿|呵呵|ㅋㅋ|ㅋㅋㅋ|ㅋㅋㅋㅋ|ㅎㅎ|ㅎㅎㅎ|ㅠㅠ|ㅜㅜ|笑|ｗｗ|www|草' +
  '|😀|😃|😄|😁|😂|🤣|😅|😊|🙂|😉|😍|🥰|😘|😎|😢|😭|😔|🙏|❤|❤️|💕|🎉|🌹' +
  '|👍|👌|🆗|🙆|🙆‍♀️|🙆‍♂️|✅|☑|🫡|👏'

const NO =
  'no|nope|nah|no thanks|no thank you|nothing else|not now' +
  '|不|没有|没有了|沒有|沒有了|没了|暂时没有' +
  '|아니요|아니오|아뇨|없어요|없습니다' +
  '|いいえ|いえ|ないです|特にないです|特にありません|ありません'

const NEVER_MIND =
  "never mind|nevermind|nvm|forget it|forget about it|forget that|don't worry|don't worry about it|no worries|it's nothing|leave it|drop it|cancel|cancel that|cancel it|cancel this|scrap that|ignore that|ignore me|disregard|not needed|not needed any more|not needed anymore|no longer needed|don't need it|don't need it any more|don't need it anymore|no need|no need any more|no need anymore|it's ok|it is ok|it's okay|it's fine|it is fine|it's all right|that's ok|that's okay|that's fine|i'm good|i am good|i'm ok|i am ok|i am fine|i'm okay|i'm fine|we're good|we're fine|all good|all good now|it's ok now|it's okay now|it's fine now|it works now|it's working now|works now|working now|sorted|it's sorted|solved|it's solved|resolved|it's resolved|fixed|it's fixed|fixed now|it's fixed now|all fixed|it works|it's working|working again|it's working again|false alarm" +
  '|算了|算了吧|算啦|没事|沒事|没事了|沒事了|没事儿|没事儿了|没事啦|没关系|沒關係|不用了|不用啦|不必了|不需要了|不要了|不用管了|不用麻烦了|不用麻煩了|不麻烦了|不用来了|不用來了|别来了|取消|取消吧|取消了|当我没说|當我沒說|好了没事了|已经好了|已經好了|现在好了|自己好了|解决了|解決了|已经解决了|没问题了|沒問題了|修好了|弄好了|搞定了|虚惊一场|不查了|不弄了' +
  '|됐어요|됐습니다|됐어|괜찮아요|괜찮습니다|괜찮아|이제 괜찮아요|이제 됐어요|괜찮아졌어요|아니에요|아닙니다|아무것도 아니에요|신경 쓰지 마세요|신경 안 쓰셔도 돼요|없던 일로 해 주세요|취소|취소해 주세요|취소할게요|필요 없어요|필요 없습니다|필요 없어졌어요|안 오셔도 돼요|안 오셔도 됩니다|그냥 두세요|해결됐어요|해결됐습니다|해결되었어요|해결되었습니다|고쳐졌어요|고쳐졌습니다|잘 돼요|나아졌어요|그만할게요|그만둘게요|안 할게요' +
  '|もういい|もういいです|もういいよ|いいです|大丈夫|大丈夫です|もう大丈夫|もう大丈夫です|結構です|けっこうです|もう結構です|やっぱりいいです|やっぱり大丈夫です|気にしないでください|何でもないです|なんでもないです|何でもありません|なんでもありません|取り消します|取り消してください|取り消しで|キャンセル|キャンセルします|キャンセルで|キャンセルでお願いします|忘れてください|解決しました|直りました|直った|なおりました|静かになりました|不要です|不要になりました|必要なくなりました|いりません|要りません|やめます|やめておきます|やめときます|やめる'

const MORE =
  'continue|go on|and then|more|more please|and more|carry on|keep going|next|next part|the rest|tell me more|show more|show me more|read more|read on|proceed|go ahead|resume' +
  '|继续|繼續|继续吧|请继续|继续说|继续发|接着说|接着|接着发|往下说|下文呢|还有呢|还有吗|更多|然后呢|后面呢|剩下的呢' +
  '|계속|계속요|계속해 주세요|계속 보내 주세요|계속하세요|계속 말씀하세요|이어서|이어서 보내 주세요|더|더요|더 보여 주세요|더 알려 주세요|나머지|나머지요|다음' +
  '|続き|続きは|続きを|続きをどうぞ|続きをお願いします|続けて|続けてください|つづき|つづけて|つづけてください|もっと|もっと見る|次|次へ|再開|残り'

/** Said beside it, and neither by itself. */
const BESIDE =
  "then|um|uh|hmm|oh|well|just|really|actually|now|sorry|thanks|thank you|thx|ty|please|it's|anyway|谢谢|謝謝|多谢|已经|已經|现在|都|感谢|那|那就|吧|啊|呀|啦|哦|喔|您|抱歉|不好意思|이제|지금은|감사합니다|감사해요|고마워요|고맙습니다|죄송해요|죄송합니다|그럼|그냥|아|もう|今は|では|じゃあ|それでは|ありがとう|ありがとうございます|どうも|すみません|すいません|あ|やっぱり|🙏|🙂|😊|😅|❤"

/** Thanks are answered as thanks, not as a nod. */
const THANKS = /thank|thx|\bty\b|谢|謝|감사|고마|고맙|ありがと|どうも|🙏/iu

const kindsIn = strungOf({ nod: NOD, no: NO, 'never-mind': NEVER_MIND, more: MORE, beside: BESIDE }, 50)

/** Undefined where the text says anything else, more, or asks. */
export function saidInPassing(text: string): InPassing | undefined {
  const said = kindsIn(text)
  if (!said) return undefined
  if (said.has('never-mind')) return said.has('more') ? undefined : 'never-mind'
  if (said.has('more')) return 'more'
  if (said.has('no')) return 'nod'
  return said.has('nod') && !THANKS.test(text) ? 'nod' : undefined
}
