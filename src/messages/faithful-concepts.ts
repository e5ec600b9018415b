// What a translation must not say unless its original says it: favours, other rooms, times, promises, what is paid and
// asked for, by what it is called in each language. Pure.

/**
 * By name, the words of English, Chinese, Korean and Japanese. Each list is as wide as its translations: what says a
 * thing in one language is found in the others by what honest translators make of it.
 */
const CONCEPTS = {
  refund:
    /\b(?:refund|reimburs)\w*|money back|退款|押金.{0,6}退|退.{0,3}押金|退还|退還|退[钱錢]|返还|返還|환불|돌려\s?드|돌려\s?받|반환|返金|払い?戻|ご返却/,
  compensation:
    /\bcompensat\w*|\bmake (?:it|this|that) up\b|\bmake amends|赔|賠|補償|补偿|弥补|보상|배상|만회|弁償|埋め合わせ/,
  free: /(?<!\bfeel )(?<!-)\bfree\b(?! to\b| from\b| of \w+ing)|at no (?:extra |additional )?(?:cost|charge)|no (?:extra |additional )?(?:charge|fee|cost)|without (?:extra |additional |any )?(?:charge|cost|fee)|not (?:be )?charged?|complimentary|on the house|\bon us\b|our treat|免[费費单單]|不(?:另|会|再)?(?:收|加收)(?:取)?(?:任何|您)?(?:费|費|钱)|不(?:另|额外)?收费|(?:无需|不用|不必|无须)(?:另|额外)?(?:付费|支付|付钱|付款|费用)|我们请|贈送|赠送|무료|공짜|무상|(?:비용|요금|추가 ?비용|추가 ?요금)(?:은|이|을|를)? ?(?:없|들지|청구되지|받지)|서비스로 드|無料|無償|サービスで(?:お|ご)|料金は(?:かかり|いただき|頂き)ません|追加料金なし|(?:hotel|we) (?:will |shall )?(?:cover|pay for|bear)\b|(?:covered|paid for|borne) by (?:the hotel|us)\b|(?:酒店|我们)(?:来)?承担|호텔(?:이|에서) ?부담|(?:当館|ホテル)(?:が|で|にて)ご?負担/,
  gift: /\b(?:vouchers?|coupons?|gifts?|giveaway|souvenir)\b|代金券|优惠券|優惠券|礼券|礼物|禮物|礼品|伴手礼|小礼|쿠폰|바우처|상품권|선물|증정|クーポン|バウチャー|商品券|プレゼント|進呈|ギフト|贈呈|お土産/,
  discount:
    /\bdiscount\w*|half[\s-](?:the[\s-])?price|half off|\boff (?:your|the) (?:bill|rate|room|next)|(?:lower|reduced|special|cheaper) (?:rate|price)|折扣|打折|[一二两三四五六七八九\d]折|半[价價]|优惠(?!券)|優惠(?!券)|减免|便宜|할인|반값|특가|우대|저렴|割引|割り引|半額|値引|優待|お安く|特別料金/,
  credit: /\bcredit(?!\s*card)\w*|抵扣|抵用|抵用金|크레딧|クレジット(?!\s?カード)/,
  upgrade:
    /\bupgrad\w*|(?:better|nicer|larger|bigger|superior) room|升级|升級|升等|高一级|更(?:好|大|高级)的?(?:房|客房|房型)|업그레이드|더 (?:좋은|넓은|큰|높은) (?:객실|방)|アップグレード|グレードアップ|(?:より|もっと)?(?:良い|広い|大きい|上位)の?(?:お部屋|客室)/,
  suite: /\bsuites?\b|套房|套间|스위트|スイート/,
  points: /\bpoints\b|\bmiles\b|积分|積分|點數|포인트|마일리지|ポイント|マイル(?!ド)/,
  waive:
    /\bwaiv\w*|write off|\boff (?:your|the) bill|减免|免[掉了]|全免|不用您?付|take (?:it|that|this) off (?:your|the) bill|免除|减免|免收|取消(?:这笔|該|该)?(?:费用|收费)|면제|비용을 취소|免除|請求を取り消/,
  'another room':
    /\b(?:another|different|other|new|spare) rooms?\b|room (?:change|move)|chang\w+ (?:your |the |my |of )?rooms?\b|(?:mov|switch|transfer|relocat)\w* (?:you|me|us)\b|(?:move|switch) (?:to|into)|[换換](?:到|成|至|去|了|过|個|个|一|間|间|别的|其他|另|外|新|的|更|好|大|安静|楼层|高|低|客){0,6}房(?!卡|门|門)|另(?:外)?一?[间間]|安排[^，。,.]{0,12}房(?![卡费務务])|[江湖海山]景房|(?:river|sea|lake)[- ]view|리버뷰|오션뷰|전망 객실|ビューのお部屋|(?:其他|别的|新的?)(?:客)?房|调(?:换|整|到|个|一)(?:一?[个间])?(?:客)?房|다른 (?:객실|방)|새 (?:객실|방)|(?:객실|방)(?:을|를|의)? ?(?:변경|교체|옮|바꾸|바꿔|이동)|(?:別|他|ほか|新しい)の?(?:お部屋|部屋|客室)|(?:部屋|客室)(?:を|の|へ|に)? ?(?:ご)?(?:変更|移|替え|交換|お移り|お取り替え)|ルームチェンジ/,
  'late check-out':
    /\blate[r]? (?:check|departure)|check(?:ing)?[\s-]?out later?\b|(?:stay|stay on|keep (?:the|your) room) (?:longer|until|till|later)|\bextend\w*\b(?!(?: \w+){0,3} (?:apolog|thanks|regret|gratitude))|extension|延[迟遲后後长長时時住].{0,3}|推[迟遲]退|晚[点點]?退|晚些退|续住|續住|레이트|늦게 (?:체크|퇴실)|늦은 체크|연장|연박|レイト|延長|延泊|遅めの?チェック|遅くまで(?:お部屋|ご利用|ご滞在)/,
  breakfast:
    /\bbreakfasts?\b|早餐|早饭|早飯|早点(?=厅|券|服务)|조식|아침 ?(?:식사|밥|뷔페)|朝食|朝ご(?:飯|はん)/,
  dinner: /\b(?:dinner|supper)s?\b|晚餐|晚饭|晚飯|석식|저녁 ?(?:식사|밥|만찬)|디너|夕食|ディナー|晩餐|夕ご飯/,
  lunch: /\blunch(?:es)?\b|午餐|午饭|午飯|점심|중식 ?뷔페|昼食|ランチ/,
  drink:
    /\b(?:wine|champagne|beers?|cocktails?|drinks?|beverages?)\b|红酒|葡萄酒|香槟|啤酒|酒水|饮料|飲料|饮品|와인|샴페인|맥주|음료|칵테일|ワイン|シャンパン|ビール(?!ス)|ドリンク|お?飲み物|カクテル/,
  treat:
    /\b(?:fruits?|cakes?|desserts?|snacks?|chocolates?|flowers)\b|水果|果盘|蛋糕|甜点|点心|零食|巧克力|鲜花|과일|케이크|디저트|간식|초콜릿|꽃|フルーツ|果物|ケーキ|デザート|お菓子|チョコ|お花/,
  spa: /\b(?:spa|massages?)\b|水疗|按摩|스파|마사지|スパ(?!ゲ|イ)|マッサージ/,
  lounge: /\blounge\b|酒廊|休息室|贵宾厅|라운지|ラウンジ/,
  transport:
    /\b(?:airport|limousine|limo|shuttle|taxi|cab|chauffeur|car service)\b|pick(?:ing)? (?:you|them) up|机场|機場|接机|送机|接送|专车|出租车|网约车|班车|공항|픽업|리무진|셔틀|택시|空港|送迎|リムジン|タクシー|シャトル|お迎え/,
  guarantee:
    /\b(?:guarante|promis|assur|ensur)\w*|\bdefinitely\b|\b(?:make|be) (?:sure|certain)\b|\bwithout fail\b|\bmust\b|\bsurely\b|certainly will|will certainly|\balways\b|保证|保證|承诺|承諾|担保|确保|確保|务必|一定(?:会|能|要|将|把|在)|必定|必须|肯定(?:会|能)|绝对会|보장|약속|반드시|틀림없|꼭|확실히|保証|お約束|確約|必ず|間違いなく|確実に|きっと/,
  approved:
    /\b(?:approv|authori[sz]|grant)\w*|agreed to|批准|核准|同意|获准|승인|허가|허락|동의|승낙|承認|許可|了承|承諾|同意/,
  soon: /\bright away\b|\bimmediate\w*|\bat once\b|straight ?away|\binstantly\b|\bin a (?:moment|minute|second|while|bit)\b|\b(?:one|a|just a) (?:moment|minute|second)\b|\bshortly\b|\bsoon\w*|\basap\b|\bprompt\w*|\bquick\w*|\bright now\b|without delay|\bhurry\w*|\burgent\w*|马上|馬上|立即|立刻|即刻|即将|尽快|盡快|尽早|尽速|稍等|稍候|稍后|稍後|很快|这就|赶紧|赶快|抓紧|片刻|随即|第一时间|及时|紧急|바로|즉시|즉각|곧|금방|금세|잠시|잠깐|서둘|빨리|빠르게|신속|조속|최대한 빠|얼른|급히|すぐ|直ちに|ただちに|早急|至急|急ぎ|まもなく|間もなく|ただ今|ただいま|少々|少し|早速|速やか|早く|早め/,
  'on the way':
    /\bon (?:the|its|his|her|their|my|our) way\b|\bcoming\b|在路上|(?:正在|已经?)(?:赶|过来|前往)|赶[来过]|\d\s?[点时分]?半?前?[会能]?到(?=达|您|\s?\d|房)|가고 있|오고 있|[가오]는 (?:중|길)|향하고|출발|向かって|ただ今|ただいま|参ります|伺います/,
  today:
    /\btoday\w*|\btonight\b|this (?:morning|afternoon|evening)|今天|今日|今晚|今早|今夜|当天|當天|本日|오늘|금일|당일|今晩|今朝|当日/,
  tomorrow:
    /\btomorrow\b|next (?:day|morning)|明天|明早|明晚|明日|次日|第二天|내일|익일|다음 ?날|明朝|明晩|翌/,
  yesterday: /\byesterday\b|last night|昨天|昨晚|昨日|昨夜|어제|어젯|간밤|昨晩/,
  noon: /\b(?:noon|midday)\b|12:00|中午|正午|정오|한낮|昼|12시|12時|12点/,
  midnight: /\bmidnight\b|0:00|午夜|零点|半夜|深夜|자정|한밤|심야|真夜中|零時|夜中|0時|0시/,
  minutes:
    /\bmin(?:ute)?s?\b|分钟|分鐘|\d\s?分(?!店|之)|[一二三四五六七八九十]\s?分(?:間|以内|後|钟)|\d\s?분|[일이삼사오육칠팔구십]\s?분(?= ?(?:안|이내|후|정도|내|만))|분 ?(?:안에|이내|후에|정도|내로)|分間|分以内|分後|\d:\d\d/,
  hours: /\b(?:hours?|hrs?|hourly)\b|小时|小時|钟头|個鐘|시간(?!대|표|에 맞)|時間(?!帯|通り)/,
  days: /\bdays\b|工作日|日内|영업일|営業日|(?<!(?:hours|times|once|twice) a )\bday\b|\d\s?天|[一二两三四五六七八九十几]天|每天|\d\s?일 ?(?:안|이내|후|뒤|동안|간)|하루|며칠|매일|\d\s?日(?:間|以内|後)|[一二三四五六七八九十]日(?:間|以内|後)|数日|毎日/,
  weeks:
    /\bweek(?:s|ly)?\b(?!end)|\d\s?周|[一二两三四五六七八九十几]周(?!末)|星期(?![一二三四五六日天])|\d\s?주 ?(?:일|간|후|안)|週間|日週|今週(?!末)|来週(?!末)|本周(?!末)|下周(?!末)|이번 ?주(?!말)|다음 ?주(?!말)/,
  yuan: /\b(?:yuan|rmb|cny)\b|¥|人民币|人民幣|\d\s?元|[百千万]元|\d\s?块|위안|人民元/,
  won: /\b(?:won|krw)\b(?!'t)(?=\W|$)|₩|韩元|韓元|韩币|\d\s?원|[백천만억]\s?원|ウォン/,
  dollars: /\b(?:dollars?|usd)\b|\$|美元|美金|달러|ドル/,
  yen: /\b(?:yen|jpy)\b|日元|日圆|\d\s?円|[百千万]円|\d\s?엔|[백천만]\s?엔/,
  euros: /\b(?:euros?|eur)\b|€|欧元|歐元|유로(?!운)|ユーロ/,
  manager:
    /\b(?:managers?|directors?|boss)\b|经理|經理|主管|总监|老板|지배인|매니저|책임자|支配人|マネージャ|責任者/,
  'phone call':
    /\b(?:call(?:s|ed|ing)?|phone|telephone|ring|dial)\b|电话|電話|致电|来电|拨打|전화|통화|お電話/,
  payment:
    /\b(?:pay|pays|paid|paying|payment|transfer (?:the|your) money|wire)\b|付款|支付|付费|付费|付钱|转账|轉帳|汇款|结账|결제|지불|납부|송금|입금|이체|支払|お?振込|振り込|精算|会計/,
  deposit: /\bdeposit\b|押金|预授权|定金|보증금|예치금|デポジット|保証金|預り金/,
  'card or account':
    /\b(?:card number|credit card|bank|account)\b|卡号|信用卡|银行|账户|账号|帳戶|카드 ?번호|신용 ?카드|은행|계좌|계정|カード番号|クレジットカード|銀行|口座|アカウント/,
  papers:
    /\b(?:passports?|identity card|id card|identification)\b|护照|護照|身份证|证件|여권|신분증|パスポート|身分証/,
  secret:
    /\b(?:passwords?|passcode|verification|code|pin|log ?in|sign in)\b|密码|密碼|验证码|驗證碼|登录|登入|口令|비밀번호|비번|인증|로그인|코드|パスワード|暗証|認証|ログイン|コード/,
  'check-out':
    /\bcheck(?:ing|ed)?[\s-]?out\b|\bleave the (?:room|hotel)|\bvacate|退.{0,2}房|체크\s?아웃|퇴실|チェックアウト|退室/,
  cancelled: /\bcancel\w*|\bcall(?:ed)? off\b|取消|취소|取り消|キャンセル|中止/,
  police: /\bpolice\b|警察|报警|报案|公安|경찰|신고|通報/,
  fine: /\b(?:fined|fines|penalt\w+|surcharges?)\b|罚款|违约金|벌금|위약금|과태료|罰金|違約金/,
  monday: /\bmon(?:day)?s?\b|(?:星期|礼拜|周)一(?!定|起|次)|월요일|月曜/,
  tuesday: /\btue(?:s|sday)?s?\b|(?:星期|礼拜|周)二|화요일|火曜/,
  wednesday: /\bwed(?:nesday)?s?\b|(?:星期|礼拜|周)三|수요일|水曜/,
  thursday: /\bthu(?:rs|rsday)?s?\b|(?:星期|礼拜|周)四|목요일|木曜/,
  friday: /\bfri(?:day)?s?\b|(?:星期|礼拜|周)五|금요일|金曜/,
  saturday: /\bsat(?:urday)s?\b|(?:星期|礼拜|周)六|토요일|土曜/,
  sunday: /\bsun(?:day)s?\b|(?:星期|礼拜|周)[日天]|일요일|日曜/,
} as const satisfies Record<string, RegExp>

export type Concept = keyof typeof CONCEPTS

const NAMES = Object.keys(CONCEPTS) as Concept[]

/** What may be owed for once it is said. */
const OWED: readonly Concept[] = [
  ...([
    'refund',
    'compensation',
    'free',
    'gift',
    'discount',
    'credit',
    'upgrade',
    'points',
    'waive',
  ] as const),
]
/** Of these an offer, or a condition, must stay one. */
const FAVOURS: readonly Concept[] = [...OWED, 'suite', 'another room', 'late check-out']

/** What a text speaks of. */
export function conceptsOf(text: string): Set<Concept> {
  const plain = allDay(text).toLowerCase().replace(/[’‘]/g, "'")
  return new Set(NAMES.filter((name) => CONCEPTS[name].test(plain)))
}

/** In NFKC, and with a figure for what some languages say without: day and night is 24 hours. */
export const allDay = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(
      /a?round the clock|day and night|24\/7|\b24 ?hours? a day|全天候|全天|昼夜|終日|하루 종일/giu,
      ' 24 hours ',
    )

const HOUR =
  /\b(?:morning|afternoon|evening|night)\b|\d[:：]\d\d|[上下中]午|晚上|傍晚|오전|오후|저녁|아침|午前|午後|夕方|夜|[朝昼]|\d ?[点點時시]/i

/** Left out, these say the opposite. */
const KEPT: readonly Concept[] = ['free', 'cancelled']

/** True where the translation speaks of nothing that the original does not; what is free or cancelled stays so. */
export function addsNothing(original: string, translation: string): boolean {
  const said = conceptsOf(original)
  // "In the afternoon" is today's where nothing else is said.
  if (HOUR.test(original)) said.add('today')
  const says = conceptsOf(translation)
  return (
    [...says].every((concept) => said.has(concept)) &&
    KEPT.every((concept) => !said.has(concept) || says.has(concept))
  )
}

/** The same of what may be owed for, alone. */
export function addsNoFavour(original: string, translation: string): boolean {
  const [said, says] = [conceptsOf(original), conceptsOf(translation)]
  return OWED.every((favour) => said.has(favour) || !says.has(favour))
}

/** Whether it is asked or hedged: would you like, if there is one, we shall see. */
const ASKED = /[?？]|[吗嗎呢]|할까요|릴까요|나요|니까|ましょうか|ますか|でしょうか|ませんか|ですか/
const HEDGED =
  /\b(?:if|whether|subject to|depend\w*|when(?:ever)? possible|as far as|might|may|possibly|perhaps|maybe|try|tries|trying|hope|(?:check|see) (?:if|whether|with|what)|ask(?:ing)? (?:if|whether|about|the|our|for|him|her|them|my)|look into|unless)\b|如果|若|如(?:有|需|果|您)|视|是否|可能|尽量|尽力|尝试|试|看看|询问|问问|问一下|需要的话|的话|确认|면|여부|가능|수도|지(?=\s?(?:확인|알아|여쭤|물어|문의))|노력|시도|확인|문의|알아보|たら|れば|なら|場合|かどうか|か(?:を)?(?:確認|お調べ|伺)|可能|次第|努め|かもしれ|限り|試|確認|お調べ|伺/

/** True where a favour that was only asked after, or hedged, is not made a plain one. */
export function keepsDoubt(original: string, translation: string): boolean {
  const [before, after] = [original, translation].map((text) => text.normalize('NFKC').toLowerCase()) as [
    string,
    string,
  ]
  const doubted = ASKED.test(before) || HEDGED.test(before)
  if (!doubted || ASKED.test(after) || HEDGED.test(after)) return true
  const said = conceptsOf(translation)
  return !FAVOURS.some((favour) => said.has(favour))
}
