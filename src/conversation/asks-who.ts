// "Are you a bot?": that, and how to reach a person, is what the greeting says. Pure.
import { folded } from '../base/folded.ts'

const WHO =
  /^(?:(?:hi|hey|hello|so|wait|ok),? )?(?:are you|is this|am i (?:talking|chatting|speaking) (?:to|with)) (?:just )?(?:an? )?(?:real )?(?:bot|robot|chat ?bot|machine|ai|computer|human|person|program)(?: or (?:an? )?(?:real )?(?:human|person|bot|machine|robot))?$|^(?:who|what) are you$|^what can (?:you|this) do$|^你(?:们)?(?:是|是不是)(?:个|一个)?(?:机器人|真人|人工智能|ai|智能客服)(?:还是(?:真人|机器人|人))?(?:吗|吧|么|啊)?$|^你是谁(?:啊|呀)?$|^你(?:会|能)(?:做|干)(?:什么|啥)$|^(?:혹시 ?)?(?:로봇|봇|챗봇|기계|사람|ai)(?:이에요|예요|인가요|입니까|이세요|이야|이냐)$|^누구(?:세요|예요|십니까|신가요)$|^(?:あなたは)?(?:ロボット|ボット|機械|ai|人間|チャットボット)(?:ですか|なの|か)?$|^(?:あなたは)?(?:誰|どなた|何者)(?:ですか|なの)?$/u
/** True where nothing else is asked. */
export const asksWho = (text: string): boolean =>
  WHO.test(
    folded(text)
      .replace(/[?!.。、~]+/g, ' ')
      .trim(),
  )
