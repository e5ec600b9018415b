// What a guest demands who was let down: amends, or a bad review to come. Neither says what is wrong. In the languages
// guests are answered in. Pure.
import { folded } from '../base/folded.ts'

const LONGEST = 70

const AMENDS = [
  /^(?:and |so |ok |well )*(?:(?:i|we) (?:want|demand|expect|need|deserve|require|request|would like|d like|should get|am owed|think i deserve)(?: to be)?|give (?:me|us)|(?:can|could|will|do|may) (?:i|we)(?: at least)? (?:get|have|be|expect)|(?:what|how) about|(?:is|will) there (?:be )?(?:any|some)|any|where is|what)?(?: (?:a|an|any|some|my|our|the|full|partial|proper|kind of|sort of|form of))*\s?(?:compensation|refund|refunded|compensated|reimbursed|reimbursement|money back|discount|free night|something for (?:this|that|it|(?:my|the|all this) trouble))(?: (?:please|now|then|today|immediately|do i get|will you give me|for (?:this|that|it|all (?:this|that)|the inconvenience|(?:my|the) trouble|tonight|last night|(?:the|one|my) (?:night|room|stay))|at least))*$/,
  /^(?:i want |give me |at least )?(?:a )?\d{1,3} ?(?:%|percent)? ?(?:off|discount|refund)(?: at least| please)?$/,
  /^(?:那|所以|我|我们|你们|酒店|必须|应该|总得|至少)*(?:要求?|想要|需要|能不能|能|可以|可不可以|有没有|有|打算|准备)?(?:怎么|如何)?(?:给(?:我们?)?|得到|拿到)?(?:一?点|一?些|一?个|什么)?(?:赔偿|补偿|赔钱|赔|退款|退钱|退房费|说法|打折|折扣|免单|免费|免(?:一|两|今)?晚的?房费|免房费|交代|赔礼|补救)(?:一下|我们?|呢|吗|嘛|吧|啊|了|措施|方案)*$/,
  /^(?:그럼|그래서|저는?|이거|당연히|꼭|좀|어떻게|어떤|무슨)*(?:보상|배상|환불|할인|변상|책임|무료)(?:을|를|은|는|로|이라도|도|금)?(?:좀|꼭)?(?:해주세요|해줘요?|해주시나요|해주실건가요|해주십시오|해달라고요?|받고싶어요|받고싶습니다|받을수있나요|받을수있을까요|받아야겠어요|받아야겠습니다|원해요|원합니다|요구합니다|요구할게요|어떻게되나요|어떻게하실건가요|어떻게해주실건가요|있나요|없나요|되나요|하세요|하실건가요|하실거예요|해주실건가요|해주실거예요|해주나요|져주세요|지세요)$/,
  /^(?:では|じゃあ|当然|何か|なにか|ちゃんと|少しは)*(?:補償|賠償|返金|弁償|割引|値引き|お詫び|誠意|埋め合わせ|無料|タダ)(?:金)?(?:を|は|が|も|に|くらい|ぐらい)?(?:して(?:ください|ほしい(?:です)?|もらえますか|いただけますか|もらいます|くれますか)|求めます|要求します|お願いします|ありますか|ないのですか|ないんですか|あるんですか|どうなりますか|見せて(?:ください)?|希望します|していただきたいです?|してもらいたいです?)(?:か|よね|ね)?$/,
]

const REVIEW = [
  /\b(?:i'?ll|i will|i'?m (?:going to|gonna)|i am (?:going to|gonna)|we'?ll|we will|gonna|going to|expect|you(?:'ll| will) (?:see|get|read)|wait (?:for|until)|leaving)\b.*\b(?:trip ?advisor|google|booking(?:\.com)?|yelp|agoda|reviews?|(?:one|1|zero|0)[ -]stars?|social media|twitter|instagram|tiktok|facebook|post(?:ing)? (?:this|it|about|on))\b/,
  /(?:发|發|写|寫|给|給|上传|上傳|曝光|挂|掛|打|去).{0,8}(?:小红书|小紅書|抖音|微博|点评|點評|携程|攜程|美团|差评|差評|负评|負評|网上|網上|朋友圈|一星|1星|12315|消协|消協|媒体|媒體|google|tripadvisor)|(?:曝光|投诉到).{0,4}(?:你们|你們|酒店|12315|消协)/,
  /(?:리뷰|후기|평점|별점|별 ?(?:한|1) ?개|블로그|인스타|네이버|sns|구글|트립|소비자원|소보원|커뮤니티).{0,14}(?:올리|올릴|올려|쓰겠|쓸 ?(?:거|게|겁)|써야|남기|남길|신고|제보|퍼뜨|줄 ?(?:거|게|겁)|주겠)/,
  /(?:口コミ|クチコミ|レビュー|sns|ツイッター|twitter|インスタ|グーグル|google|じゃらん|楽天|トリップアドバイザー|消費者センター|星(?:1|一|ひと)つ?).{0,12}(?:書[きくいこ]|投稿|載せ|上げ|あげ|拡散|晒|さらし|通報|報告|付け|つけ)/,
]

/** True where a guest only demands amends, or only tells where they will write about it. */
export function onlyDemands(typed: string): boolean {
  const text = folded(typed)
  if (text.length > LONGEST) return false
  const spaced = text.replace(/[\p{P}\p{S}\s]+/gu, ' ').trim()
  const bare = spaced.replaceAll(' ', '')
  return (
    AMENDS.some((pattern) => pattern.test(spaced) || pattern.test(bare)) ||
    REVIEW.some((pattern) => pattern.test(text))
  )
}
