// Words of a guest who waits for a person and would rather go on with the bot: "no person needed any more", 不用人工了. Pure.
import { folded } from '../base/folded.ts'

const LONGEST = 60

const WANTS_BOT = [
  /\b(?:back|return|switch|talk|speak|go on|continue|chat)\b.{0,20}\b(?:bot|robot|assistant|machine|ai)\b/,
  /^(?:the |hey |hi |hello )?(?:bot|robot|chat ?bot)(?: please)?$/,
  /\b(?:bot|assistant) (?:is|was|will be) (?:fine|ok|okay|enough|good)\b/,
  /\b(?:do ?n[o']?t|don't|no longer|not|never)\b.{0,12}\b(?:need|want|require)\b.{0,25}(?:person|human|agent|staff|colleagues?|operator|someone|somebody|anyone|anybody)(?: to (?:come|call|answer))?(?: (?:any ?more|now|then|thanks|thank you|please|after all|sorry))*$/,
  /\bno (?:person|human|agent|staff|operator) (?:is )?(?:needed|required|necessary)\b|\bno (?:more )?need (?:for|of) (?:a |an |the |any )?(?:person|human|agent|staff|operator)\b/,
  /^(?:oh |ok |sorry )?(?:never ?mind|forget it|nvm)(?: then| thanks| thank you| please)?$/,
  /(?:不用|不需要|不必|不要|别|取消|无需)(?:再)?(?:转|找|叫|接|等)?(?:接)?(?:人工|真人|工作人员|客服|员工|人员)/,
  /(?:回到|转回|切回|换回|转|找|要|叫|接)(?:给)?(?:机器人|智能助手|机器|ai)|^机器人(?:在吗|呢|吧|请)?$|(?:跟|和|用)机器人(?:聊|说|谈|就)/,
  /^(?:那|那就)?(?:算了|不用了|不需要了|没事了)(?:吧|谢谢|啊)?$/,
  /(?:직원|상담원|상담사|담당자|사람)(?:분)?(?:은|는|이|을|를|과|이랑)?(?:이제|더이상|더)?(?:연결(?:은|을)?)?(?:안)?(?:필요(?:가|는)?(?:없|하지않)|괜찮|됐|안오셔도|안와도|취소)/,
  /(?:봇|챗봇|자동응답|로봇)(?:이?랑|과|와|으?로)?(?:다시|계속)?(?:이야기|얘기|대화|돌아|바꿔|연결|해|할|불러|주세요)|^(?:챗?봇|로봇)(?:요|주세요|불러주세요)?$/,
  /^(?:이제|그냥)?(?:됐어요|됐습니다|필요없어요|취소할게요)$/,
  /(?:スタッフ|担当者|オペレーター|係の(?:人|方)|人|有人対応|人間)(?:の(?:対応|方))?(?:は|への?(?:接続|取次)?(?:は)?|を)?(?:もう)?(?:結構|けっこう|不要|いらな|いりません|要りません|必要な|必要あり|大丈夫|いいです|呼ばなくて)/,
  /(?:ボット|ロボット|自動応答|チャットボット|アシスタント)(?:に|と|で)(?:戻|話|切り?替|お願い|代わ|いい|続け|変)|^(?:ボット|ロボット|自動応答)(?:を|で)?(?:お願いします)?$/,
  /^(?:やっぱり|もう)?(?:結構です|いいです|もういいです|不要です|やめておきます)$/,
]

/** A person and no bot is what is wanted. */
const WANTS_PERSON =
  /\b(?:not|no|never|without|instead of|rather than|hate|stop|do ?n'?t)\b.{0,25}\b(?:bot|robot|assistant|machine|ai)\b|(?:不|别)(?:要|想|用|是)?.{0,5}(?:机器人|机器|ai)|(?:我?要|给我|请)(?:转)?(?:人工|真人)|봇(?: ?이)? ?(?:말고|아니|싫)|(?:ボット|ロボット|自動応答)(?:では|じゃ|は(?:嫌|いや))/iu

/** True for words that end the wish for a person; while none is waited for they say nothing. */
export function wantsBot(typed: string): boolean {
  const text = folded(typed)
  if (text.length > LONGEST || /\?$|:/.test(text) || WANTS_PERSON.test(text)) return false
  const spaced = text
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const plain = spaced.replace(/ /g, '')
  return WANTS_BOT.some((pattern) => pattern.test(spaced) || (!/[a-z]/.test(plain) && pattern.test(plain)))
}
