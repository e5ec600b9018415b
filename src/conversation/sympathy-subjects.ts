// Which troubles a sentence of sympathy names: who complains of the wifi is not told how sorry we are about the noise.
// Pure.
import type { Category } from '../cases/category.ts'

/** What names a trouble, in each language, and the subjects under which hotels file it. */
const TROUBLES: readonly (readonly [words: RegExp, subjects: readonly Category[]])[] = [
  [
    /\bnois\w*|\bloud\w*|\bmusic\b|\bparty\b|\bdrilling\b|\bbarking\b|\bshouting\b|\bvoices\b|\bneighbou?r\w*|\bnext door\b|\bconstruction\b|\bbuilding work\b|噪音|噪声|太吵|吵闹|声音|隔壁|施工|装修|隔音|音乐|소음|시끄|옆방|옆 객실|공사|音楽|騒音|隣室|隣の|うるさ|工事|物音|異音/,
    ['noise', 'air-conditioning', 'room-condition'],
  ],
  [
    /\bwi-?fi\b|\binternet\b|\bnetwork\b|网络|無線|无线|网速|上网|联网|와이파이|인터넷|ネット(?!ワーク名)|wi-fi/,
    ['wifi'],
  ],
  [
    /\bair[- ]?condition\w*|\ba\/?c\b|\bheat(?:ing|er)?\b|\bthermostat\b|\btoo (?:hot|warm)\b|\bstuffy\b|空调|制冷|暖气|闷热|室温|에어컨|냉방|난방|냉난방|히터|온도|더워|더위|더우|추위|추우|エアコン|冷房|暖房|暑|室温/,
    ['air-conditioning', 'room-condition'],
  ],
  [
    /\bshower\w*|\bbath\w*|\btub\b|\btoilets?\b|\bdrains?\b|\bbasin\b|\bsink\b|\btaps?\b|\bwater\b|\bleak\w*|\bdripping\b|\bflood\w*|\btowels?\b|\btoiletries\b|\bsoap\b|\bshampoo\b|卫生间|浴室|浴缸|淋浴|花洒|马桶|洗手池|热水|水压|水质|水温|漏水|渗水|积水|毛巾|浴巾|洗漱|화장실|욕실|욕조|샤워|변기|온수|뜨거운 물|따뜻한 물|수압|누수|물이|수건|浴槽|シャワー|トイレ|お湯|水漏れ|水圧|タオル|水が|バスルーム/,
    ['bathroom-and-water', 'cleanliness', 'room-condition', 'facilities'],
  ],
  [
    /\btelevision\b|\btv\b|\bremote\b|\bfridge\b|\bkettle\b|\blamps?\b|\bsocket\b|\bbeds?\b|\bmattress\b|\bpillows?\b|\bsheets?\b|\bbedding\b|\bcurtains?\b|电视|冰箱|热水壶|台灯|灯光|床|枕头|被子|窗帘|텔레비전|티비|냉장고|조명|침대|베개|침구|커튼|이불|テレビ|冷蔵庫|照明|ベッド|枕|寝具|シーツ|カーテン/,
    ['room-condition', 'cleanliness'],
  ],
  [
    /\bsmell\w*|\bsmok(?:e|y)\b|\bcigarette\w*|\bodou?rs?\b|\bmusty\b|异味|烟味|气味|냄새|악취|담배|臭|におい|匂い|たばこ|タバコ|煙草/,
    ['room-condition', 'cleanliness', 'bathroom-and-water', 'air-conditioning'],
  ],
  [
    /\bdirt\w*|\bdust\w*|\bstain\w*|\bhairs?\b|\binsects?\b|\bbugs?\b|\bcockroach\w*|\bants\b|\bmosquito\w*|\bspider\w*|\bmou?ld\w*|\b(?:un)?clean\w*|\brubbish\b|脏|灰尘|污渍|头发|虫|蟑螂|蚊|霉|打扫|清洁|卫生(?!间|纸)|더러|먼지|얼룩|머리카락|벌레|바퀴|곰팡|청소|청결|汚|ほこり|埃|髪の毛|虫|ゴキブリ|カビ|清掃|シミ/,
    ['cleanliness', 'room-condition', 'bathroom-and-water', 'food-and-beverage'],
  ],
  [
    /\bbreakfast\b|\bdinner\b|\blunch\b|\bmeals?\b|\bfood\b|\bdish(?:es)?\b|\bcoffee\b|\bbuffet\b|\brestaurant\b|\broom service\b|早餐|午餐|晚餐|餐食|餐饮|餐厅|送餐|菜品|饭菜|食物|咖啡|조식|식사|음식|커피|식당|레스토랑|룸서비스|朝食|食事|料理|コーヒー|レストラン|ルームサービス/,
    ['food-and-beverage'],
  ],
  [
    /\bpools?\b|\bgym\b|\bsauna\b|\bspa\b|\bparking\b|\bcar park\b|\blifts?\b|\belevators?\b|\blaundry\b|\bwashing machine\b|泳池|健身|停车|车位|电梯|洗衣|수영장|헬스|주차|엘리베이터|사우나|세탁|プール|ジム|駐車|エレベーター|大浴場|洗濯/,
    ['facilities'],
  ],
  [
    /\bcheck(?:ing|ed)?[- ]?(?:in|out)\b|\bbookings?\b|\breservations?\b|\bkey ?cards?\b|\bkeys?\b|办理入住|入住手续|退房|预订|房卡|门卡|체크인|체크아웃|예약|카드키|チェックイン|チェックアウト|予約|カードキー/,
    ['check-in-out', 'room-condition'],
  ],
  [/\bbills?\b|\binvoices?\b|\bcharged?\b|账单|收费|发票|요금|청구|계산서|請求|領収/, ['billing']],
  [
    /\blose\b|\bluggage\b|\bbelongings\b|\bsuitcase\b|丢失|遗失|失物|行李|物品|분실|잃어|소지품|가방|紛失|なくされ|失くされ|お荷物|お持ち物|お忘れ物/,
    ['lost-property', 'check-in-out'],
  ],
]

/**
 * True where every trouble that the sentence names belongs to the subject of the case, or is one that the guest's own
 * words name. A sentence that names none fits any.
 */
export function namesOnly(sentence: string, subject: Category, guestsWords: string): boolean {
  const [said, heard] = [plain(sentence), plain(guestsWords)]
  return TROUBLES.every(
    ([words, subjects]) => !words.test(said) || subjects.includes(subject) || words.test(heard),
  )
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase()
