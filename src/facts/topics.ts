// What guests ask a hotel about, and the words that tell it, in the languages guests are answered in. Pure.
import { folded } from './folded.ts'

/** Read against text in small letters, full-width forms folded. A topic's name is its key in the hotel's file. */
const WORDS = {
  breakfast:
    /breakfast|brekkie|morning buffet|早餐|早饭|早飯|早点|조식|아침\s?(?:식사|밥|뷔페)|朝食|朝ご(?:はん|飯)|モーニング/,
  wifi: /wi-?\s?fi|wlan|internet|hotspot|无线|無線|网络|網路|上网|와이파이|인터넷|ワイファイ|インターネット|ネット(?:に|は|の|接続)/,
  'check-in':
    /check(?:ing)?[\s-]?in|arriv(?:e|al) (?:early|time)|early arrival|入住|办理入住|체크\s?인|입실|チェックイン/,
  'check-out': /check(?:ing)?[\s-]?out|late departure|退房|체크\s?아웃|퇴실|チェックアウト/,
  'early-check-in':
    /early check(?:ing)?[\s-]?in|check(?:ing)? in (?:earl(?:y|ier)|before)|early arrival|arriv(?:e|al|ing) early|提[前早].{0,4}入住|早点入住|[얼어]리 ?체크 ?인|이른 체크 ?인|체크 ?인.{0,6}(?:일찍|앞당)|일찍 (?:체크 ?인|입실)|アーリーチェックイン|早[めくい].{0,4}チェックイン|チェックイン.{0,8}(?:早め|早く)/,
  'late-check-out':
    /late (?:check(?:ing)?[\s-]?out|departure)|check(?:ing)? out (?:a (?:bit|little) )?(?:late\b|later)|(?:extend|delay|postpone)\w* (?:my |our |the )?check[\s-]?out|延[迟遲时時后後长長].{0,4}退房|推[迟遲].{0,4}退房|晚[点點一些]{0,2}退房|退房.{0,6}(?:延[迟遲时時后後长長]|推[迟遲]|晚[点點一])|레이트 ?체크 ?아웃|늦은 체크 ?아웃|늦게 (?:체크 ?아웃|퇴실)|체크 ?아웃.{0,6}(?:연장|늦게|미루|늦추)|퇴실.{0,6}(?:연장|늦게|미루|늦추)|レイトチェックアウト|遅[めくい].{0,4}チェックアウト|チェックアウト.{0,8}(?:延長|遅め|遅く|延ばし|遅らせ)/,
  parking: /\bpark(?:ing)?\b|car ?park|garage|valet|停车|停車|泊车|车位|주차|駐車|パーキング/,
  'ev-charging':
    /\bev\b|electric (?:car|vehicle)|charg(?:e|ing) (?:station|point|my car)|tesla|充电桩|充電樁|电动车|전기차|충전소|充電スタンド|電気自動車/,
  pool: /\bpool\b|swim|泳池|游泳|수영|プール/,
  gym: /\bgym\b|fitness|work ?out|treadmill|健身|헬스|피트니스|運動|ジム|フィットネス/,
  spa: /\bspa\b|massage|sauna|hot ?spring|onsen|水疗|按摩|桑拿|温泉|溫泉|스파|마사지|사우나|온천|スパ|マッサージ|サウナ|大浴場/,
  pets: /\bpets?\b|\bdogs?\b|\bcats?\b|pupp(?:y|ies)|宠物|寵物|狗|猫咪|반려|애완|강아지|고양이|ペット|犬|猫/,
  smoking: /smok(?:e|ing)|cigar|吸烟|抽烟|吸菸|抽菸|흡연|담배|喫煙|禁煙|タバコ|たばこ/,
  luggage:
    /luggage|baggage|suitcase|bags? (?:store|storage|here|with)|leave (?:my|our) bags?|行李|寄存|짐\s?(?:보관|맡)|수하물|캐리어|荷物|スーツケース/,
  airport: /airport|机场|機場|공항|空港/,
  shuttle: /shuttle|transfer|pick[\s-]?up|接送|接机|接機|班车|셔틀|픽업|送迎|シャトル/,
  station:
    /metro|subway|underground|train station|railway|bus stop|地铁|地鐵|高铁|火车站|公交|지하철|기차역|버스|駅|地下鉄|バス停/,
  taxi: /taxi|\bcab\b|uber|\bdidi\b|出租车|打车|滴滴|택시|카카오택시|タクシー/,
  laundry:
    /laundry|dry[\s-]?clean|washing machine|iron(?:ing)?\b|洗衣|干洗|熨|세탁|빨래|다리미|ランドリー|洗濯|クリーニング|アイロン/,
  restaurant:
    /restaurant|\bdinner\b|\blunch\b|\bdine|dining|餐厅|餐廳|晚餐|午餐|레스토랑|식당|저녁\s?식사|점심|レストラン|夕食|ディナー|ランチ/,
  'room-service': /room[\s-]?service|in-room dining|客房送餐|送餐|룸\s?서비스|ルームサービス/,
  bar: /\bbar\b|cocktail|lounge|happy hour|酒吧|大堂吧|行政酒廊|라운지|칵테일|バー|ラウンジ/,
  delivery: /deliver(?:y|ies)|take ?out|take ?away|外卖|外賣|배달|出前|デリバリー|ウーバー/,
  children:
    /child|kids?\b|bab(?:y|ies)|\bcot\b|\bcrib\b|toddler|儿童|兒童|小孩|孩子|宝宝|婴儿|어린이|아이|아기|유아|子供|子ども|こども|赤ちゃん|ベビー/,
  'extra-bed': /extra bed|rollaway|加床|엑스트라\s?베드|추가\s?침대|간이\s?침대|エキストラベッド|追加ベッド/,
  payment:
    /pay(?:ment)?\b|credit card|cash|alipay|wechat pay|visa\b|付款|支付|信用卡|现金|결제|카드|현금|支払|クレジット|現金/,
  deposit: /deposit|押金|预授权|보증금|デポジット|預り金/,
  invoice: /invoice|receipt|fapiao|发票|發票|收据|영수증|세금\s?계산서|領収書|レシート|請求書/,
  currency: /exchange (?:money|currency)|currency|\batm\b|外币|兑换|取款机|환전|両替/,
  cancellation: /cancel(?:lation)?|refund|取消(?:预订|政策|费)?|退款|취소|환불|キャンセル|返金/,
  accessibility:
    /wheelchair|accessib|disab(?:led|ility)|step[\s-]?free|轮椅|輪椅|无障碍|휠체어|장애인|車椅子|バリアフリー/,
  address:
    /address|where (?:are you|is the hotel)|how (?:do|can) i get (?:to you|there)|directions|地址|怎么走|怎么去(?:酒店|你们)|在哪里|주소|위치|어떻게 가|住所|場所|行き方|アクセス/,
  phone: /phone number|call the hotel|电话号码|电话是|전화번호|電話番号/,
  pharmacy:
    /pharmacy|drug ?store|doctor|clinic|hospital|药店|藥局|医院|診所|약국|병원|薬局|病院|ドラッグストア/,
  shop: /convenience|supermarket|7-?eleven|grocery|便利店|超市|편의점|마트|コンビニ|スーパー/,
  sights:
    /sightsee|attraction|things to do|worth (?:seeing|visiting)|景点|好玩|逛|관광|볼거리|가볼|観光|見どころ/,
  voltage:
    /voltage|adapter|adaptor|plug type|socket type|电压|插头|转换|전압|어댑터|콘센트|電圧|変換プラグ|コンセント/,
  meeting: /meeting room|conference|banquet|会议室|會議室|宴会|회의실|연회|会議室|宴会/,
  visitors: /visitors?\b|guests? (?:come|up|over)|访客|訪客|朋友来|방문객|친구.*방|面会|来客/,
  'lost-and-found': /lost (?:and|&) found|lost property office|失物|분실물|忘れ物|遺失物/,
} as const satisfies Record<string, RegExp>

export type Topic = keyof typeof WORDS
export const TOPICS = Object.keys(WORDS) as [Topic, ...Topic[]]

/** Topics that are part of a wider one: whoever names the part does not ask about the whole. */
const PART_OF: Partial<Record<Topic, Topic>> = { 'early-check-in': 'check-in', 'late-check-out': 'check-out' }

/** The topic that this one is a part of, if any. */
export const widerTopic = (topic: Topic): Topic | undefined => PART_OF[topic]

/** The topics that a text names, in the order of the table; of a part and its whole the part alone. */
export function topicsIn(text: string): Topic[] {
  const said = folded(text)
  const named = TOPICS.filter((topic) => WORDS[topic].test(said))
  const wider = new Set(named.map(widerTopic))
  return named.filter((topic) => !wider.has(topic))
}
