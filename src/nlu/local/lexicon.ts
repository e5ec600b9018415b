// What words of four languages mean alike: lets what was learnt in one language help in the others.

/** Concept to its words: Latin ones as whole words, the others anywhere. Chinese in simplified characters. */
const WORDS: Readonly<Record<string, readonly [latin: string, others: string]>> = {
  // Things of a hotel
  cooling: [
    'a\\/?c|air ?con\\w*|air conditioning|aircon\\w*|hvac|thermostat|heater|heating|radiator|fan coil',
    '空调|冷气|暖气|地暖|温控|恒温|에어컨|난방|히터|보일러|온풍|냉방|온도 ?조절|エアコン|空調|クーラー|冷房|暖房|ヒーター|室温',
  ],
  temperature: [
    'hot|cold|freezing|boiling|warm|stuffy|degrees|sweat\\w*|temperature|chilly|humid|sauna',
    '热|冷|闷|冻|温度|出汗|더워|더운|덥|추워|추운|춥|온도|暑|寒|蒸し|熱|冷え|汗だく|あつい|さむい',
  ],
  noise: [
    'nois\\w*|loud|party\\w*|music|bang\\w*|bark\\w*|snor\\w*|drill\\w*|construction|shouting|yelling|screaming|thumping|stomping|humming|buzz\\w*|rattl\\w*|quiet\\w*|karaoke|walls are',
    '吵|噪音|噪声|隔音|施工|装修|安静|动静|咚咚|唱歌|嗡嗡|电钻|喧哗|打呼|시끄|소음|방음|공사|쿵쿵|떠드|노래|조용|층간|코 ?고는|うるさ|騒|音|工事|響|いびき|静か|ドンドン|足音|話し声',
  ],
  neighbours: [
    'neighbou?rs?|next door|upstairs|above us|hallway|corridor|guests|kids running',
    '隔壁|楼上|楼下|邻居|走廊|옆방|윗층|위층|아래층|옆 ?객실|복도|隣|上の階|下の階|廊下',
  ],
  sleep: ['sleep\\w*|slept|awake|woke|wake|insomnia', '睡|失眠|一夜|잠|자다|못 ?자|깼|깨|眠|寝|起こされ'],
  wifi: [
    'wi-?fi|internet|connection|signal|router|network|bandwidth|buffering|online|zoom|vpn|loading',
    'wifi|无线|网络|上网|断网|网速|信号|连不上|网|와이파이|인터넷|신호|속도|연결|끊|ワイファイ|ネット|電波|回線|接続|つなが|繋が|通信',
  ],
  water: [
    'water|shower|bath\\w*|toilet|sink|tap|faucet|drain\\w*|flush\\w*|pipe|leak\\w*|tub|drip\\w*|plumb\\w*|clog\\w*|bidet|basin|wc|loo|lavatory',
    '水|马桶|淋浴|花洒|浴缸|洗手|浴室|卫生间|下水|龙头|漏|堵|厕所|洗澡|물|변기|샤워|욕조|세면|화장실|욕실|배수|하수|누수|막혔|막혀|수압|온수|비데|シャワー|トイレ|お湯|水|浴槽|洗面|排水|蛇口|便器|詰ま|漏れ|バス|お風呂|ウォシュレット|浴室',
  ],
  towels: [
    'towels?|toiletries|shampoo|soap|conditioner|toothbrush\\w*|toothpaste|toilet paper|tissue|razor|bathrobe|robes?|shower gel|body ?wash|loo roll|tp',
    '毛巾|浴巾|洗发|沐浴|牙刷|牙膏|卫生纸|厕纸|洗漱|浴袍|香皂|剃须|梳子|纸巾|수건|타월|샴푸|린스|비누|칫솔|치약|휴지|어메니티|가운|바디워시|면도기|タオル|シャンプー|リンス|石鹸|歯ブラシ|歯磨き|トイレットペーパー|アメニティ|バスローブ|ボディソープ|カミソリ|ティッシュ',
  ],
  bedding: [
    'pillows?|blankets?|duvets?|sheets|mattress|bed|beds|comforter|quilt|linens?|cot|crib|hangers?',
    '枕头|枕|被子|床单|床垫|床|毯子|毛毯|被套|衣架|婴儿床|加床|베개|이불|담요|침대|매트리스|시트|침구|옷걸이|枕|布団|毛布|ベッド|シーツ|マットレス|掛け布団|ハンガー',
  ],
  furniture: [
    'lamp|light|lights|tv|television|remote|curtains?|blinds|desk|chair|sofa|drawer|fridge|kettle|minibar|window|door|wardrobe|closet|iron|hair ?dryer|socket|outlet|plug|bulb|carpet|wallpaper|furniture|switch|phone|mirror|hinge|lock',
    '灯|电视|遥控|窗|窗帘|桌|椅|沙发|抽屉|冰箱|水壶|衣柜|插座|吹风机|熨斗|地毯|墙纸|家具|开关|镜子|门把|电话|전등|조명|불이|불은|티비|tv|텔레비전|리모컨|커튼|의자|책상|소파|서랍|냉장고|포트|옷장|콘센트|드라이|다리미|카펫|벽지|가구|창문|스탠드|스위치|거울|電気|照明|テレビ|リモコン|カーテン|椅子|机|ソファ|引き出し|冷蔵庫|ポット|クローゼット|コンセント|ドライヤー|アイロン|カーペット|壁紙|家具|窓|ランプ|スイッチ|鏡|ケトル',
  ],
  smell: [
    'smell\\w*|stink\\w*|stank|odou?r|reek\\w*|musty|stale|smok\\w*|cigarette\\w*|sewage',
    '味|臭|异味|霉味|烟味|发霉|냄새|악취|쾌쾌|퀴퀴|담배|臭|匂|にお|カビ臭|タバコ|たばこ',
  ],
  dirt: [
    'dirty|filthy|dust\\w*|stains?|stained|hair|hairs|mou?ld\\w*|grim[ey]|gross|disgusting|crumbs|sticky|clean\\w*|uncleaned|unclean|trash|rubbish|garbage|housekeeping|made up|vacuum\\w*|used',
    '脏|灰尘|污渍|头发|霉|毛发|打扫|清洁|卫生|恶心|垃圾|血迹|干净|清扫|保洁|더러|먼지|얼룩|머리카락|곰팡이|청소|위생|쓰레기|찝찝|깨끗|지저분|汚|ほこり|埃|シミ|髪の毛|カビ|清掃|掃除|不潔|ゴミ|ごみ|清潔|ベタ|毛が',
  ],
  insects: [
    'bugs?|cockroach\\w*|roach\\w*|ants?|spiders?|mosquito\\w*|bed ?bugs?|insects?|mice|mouse|rats?|flies|fleas|centipede',
    '虫|蟑螂|蚂蚁|蚊子|蜘蛛|老鼠|臭虫|飞蛾|小强|苍蝇|벌레|바퀴|개미|모기|거미|쥐|빈대|파리|虫|ゴキブリ|アリ|蟻|蚊|クモ|ネズミ|ダニ|南京虫|ハエ|Gが',
  ],
  staff: [
    'staff|reception\\w*|front desk|clerk|waiter|waitress|manager|concierge|housekeep\\w*|employee|bellboy|porter|guy at|girl at|lady at|security guard|server|cleaner',
    '前台|服务员|员工|工作人员|经理|保洁|阿姨|服务|态度|保安|직원|프런트|프론트|매니저|종업원|알바|태도|응대|서비스|스태프|スタッフ|フロント|従業員|店員|係|受付|接客|対応|態度|ベルボーイ',
  ],
  rude: [
    'rude\\w*|attitude|ignored?|ignoring|unfriendly|unhelpful|impolite|shouted|yelled|rolled|laughed|dismissive|arrogant|condescending|disrespect\\w*|unprofessional|sarcastic|snapped|unacceptable|glared|scoff\\w*|hung up|smirk\\w*|eye ?roll\\w*',
    '态度(?:差|恶劣|不好|冷)|恶劣|骂|白眼|不耐烦|不理|爱答不理|爱理不理|没礼貌|凶|傲慢|冷漠|敷衍|翻白眼|甩脸|素质|불친절|무시|무례|짜증|반말|퉁명|싸가지|건성|성의|째려|노려|화를|무뚝뚝|한숨|失礼|無愛想|無視|横柄|態度が|感じ(?:が)?悪|冷た|不親切|怒ら|ため息|睨|雑な|タメ口|舌打ち',
  ],
  checkin: [
    'check(?:ed|ing)?[- ]?(?:in|out)|checkin|checkout|key ?card|key|keycard|booking|booked|reservation|reserv\\w+|upgrade|king|twin|late check|early check|queue|line|extend|overbooked|deposit|id card|passport|luggage|nights?',
    '入住|退房|房卡|预订|预定|订的|订单|升级|大床|双床|排队|延迟|续住|押金|办理|登记|钥匙|行李|楼层|房型|체크인|체크아웃|체크 ?인|체크 ?아웃|카드키|키|예약|업그레이드|더블|트윈|줄|연장|보증금|퇴실|입실|연박|객실 ?변경|チェックイン|チェックアウト|カードキー|鍵|予約|アップグレード|ダブル|ツイン|待たされ|延長|連泊|レイト|アーリー|手続き|荷物',
  ],
  money: [
    'charg\\w*|bill|billed|invoice|receipt|refund\\w*|paid|pay|payment|price|fee|fees|cost|costs|money|overcharg\\w*|deposit|discount|tax|card|minibar|rate|dollars?|coupon|statement|fapiao',
    '钱|账单|发票|退款|扣|收费|押金|价格|多收|付款|支付|刷卡|费用|折扣|优惠|税|元|块|明细|乱收|결제|청구|영수증|환불|요금|계산|돈|보증금|할인|세금|카드|금액|원이|명세|請求|領収書|返金|料金|支払|会計|お金|デポジット|割引|税|明細|決済|引き落と|円|カード|クーポン|精算',
  ],
  food: [
    'breakfast|dinner|lunch|food|restaurant|coffee|tea|buffet|room service|menu|meal|eggs?|bacon|fruit|bread|bar|drinks?|juice|vegan|vegetarian|halal|gluten|taste\\w*|chef|waiter|burger|steak|soup|salad|undercooked|raw|wine|beer|snacks?|toast|noodles?|rice',
    '早餐|早饭|晚餐|午餐|餐厅|咖啡|自助|菜|饭|吃|味道|素食|清真|送餐|饮料|水果|面包|鸡蛋|粥|汤|酒|食物|口味|难吃|面条|牛奶|零食|조식|아침|저녁|점심|식당|레스토랑|커피|뷔페|음식|메뉴|맛|룸서비스|음료|과일|빵|계란|밥|국|술|식사|채식|비건|할랄|주스|朝食|朝ごはん|夕食|昼食|レストラン|コーヒー|バイキング|ビュッフェ|料理|食事|メニュー|味|ルームサービス|飲み物|果物|パン|卵|ご飯|ごはん|お酒|ベジタリアン|まず|おいし|美味し|スープ|ラーメン',
  ],
  facilities: [
    'pool|swimming|gym|fitness|spa|sauna|elevators?|lifts?|parking|car park|lobby|jacuzzi|laundry|business cent\\w+|meeting room|shuttle|treadmill|rooftop|playground|hot tub|locker|ev charg\\w*|valet',
    '泳池|游泳|健身|spa|桑拿|电梯|停车|大堂|洗衣|会议|班车|跑步机|按摩|温泉|儿童乐园|充电桩|自助洗衣|车位|수영|헬스|피트니스|사우나|스파|엘리베이터|엘베|주차|로비|세탁|셔틀|런닝머신|러닝머신|회의실|키즈|찜질|プール|ジム|フィットネス|サウナ|スパ|エレベーター|駐車|ロビー|ランドリー|シャトル|ランニングマシン|会議室|大浴場|温泉|洗濯機|キッズ|露天',
  ],
  security: [
    'safe|unsafe|security|stolen|stole|theft|lock|unlocked|stranger|threat\\w*|drunk|entered|lurking|cctv|camera|creepy|intruder|fire|gas|smoke|peephole|broke in|scared|exit',
    '安全|保险箱|偷|陌生|锁|监控|摄像头|闯|醉|消防|尾随|猫眼|可疑|害怕|안전|금고|도난|훔|낯선|잠금|cctv|카메라|취객|술 ?취한|무서|수상|침입|보안|安全|金庫|盗|不審|鍵|防犯|カメラ|怖|酔っ|セキュリティ|侵入|オートロック',
  ],
  lost: [
    "lost|left behind|left my|left it|forgot\\w*|missing|lost and found|misplaced|can't find|cant find|dropped|left a",
    '丢|落在|遗失|忘(?:在|了|记|拿|带)|失物|找不到|不见|拉在|掉在|捡到|遗落|잃어|두고|놓고|분실|깜빡|없어졌|흘린|빠뜨|忘れ|落とし|なくし|無くし|紛失|置き忘れ|見つから|失くし',
  ],
  belongings: [
    'phone|wallet|passport|charger|laptop|ipad|airpods?|earbuds|ring|watch|jacket|coat|bag|backpack|glasses|sunglasses|necklace|earrings?|keys|scarf|hat|camera|umbrella|headphones|kindle|teddy|purse|suitcase',
    '手机|钱包|护照|充电器|电脑|平板|耳机|戒指|手表|外套|包|眼镜|项链|耳环|围巾|帽子|雨伞|身份证|行李箱|핸드폰|휴대폰|폰|지갑|여권|충전기|노트북|패드|에어팟|이어폰|반지|시계|자켓|재킷|코트|가방|안경|목걸이|귀걸이|우산|모자|携帯|スマホ|財布|パスポート|充電器|パソコン|イヤホン|指輪|時計|上着|ジャケット|コート|バッグ|カバン|鞄|眼鏡|メガネ|ネックレス|ピアス|傘|帽子',
  ],
  errand: [
    'taxi|cab|uber|parcel|package|wake[- ]?up|luggage|courier|babysit\\w*|doctor|pharmacy|ticket|airport|flowers|cake|birthday|printer|print|adapter|umbrella|pack',
    '出租车|打车|叫车|快递|包裹|叫醒|叫早|机场|鲜花|蛋糕|打印|转换插头|雨伞|寄|택시|택배|소포|모닝콜|깨워|공항|꽃|케이크|프린트|인쇄|어댑터|우산|タクシー|荷物|宅配|モーニングコール|起こして|空港|花|ケーキ|印刷|変換プラグ|傘|配車|コピー',
  ],
  points: [
    'points?|tier|status|loyalty|rewards?|member\\w*|gold|silver|platinum|miles|redeem\\w*|elite',
    '积分|会员|等级|金卡|银卡|白金|兑换|里程|权益|포인트|멤버십|등급|골드|실버|플래티넘|마일리지|적립|회원|혜택|ポイント|会員|ランク|ゴールド|シルバー|プラチナ|マイル|特典|ステータス',
  ],
  messages: [
    'messages?|texts?|texting|messaging|emails?|surveys?|notifications?|spam\\w*|unsubscribe|promos?|marketing|newsletter|ads|contacting|mailing',
    '消息|短信|推送|广告|问卷|骚扰|退订|订阅|邮件|通知|메시지|문자|광고|설문|알림|스팸|수신|구독|メッセージ|メール|配信|広告|アンケート|通知|購読|お知らせ|メルマガ',
  ],
  data: [
    'data|personal information|privacy|gdpr|my information|my details|records?|profile|account',
    '个人信息|数据|隐私|资料|账号|账户|信息|개인정보|데이터|정보|탈퇴|기록|계정|個人情報|データ|プライバシー|アカウント|情報|履歴|登録',
  ],
  person: [
    'human|real person|agent|operator|representative|someone|robot|bot|machine|manager|supervisor',
    '人工|真人|客服|机器人|经理|主管|领导|活人|상담원|사람|로봇|챗봇|기계|담당자|매니저|지배인|책임자|オペレーター|人間|ロボット|ボット|機械|担当者|責任者|支配人|有人',
  ],
  languages: [
    'english|chinese|mandarin|korean|japanese|language|translate',
    '英文|英语|中文|日语|韩语|日文|韩文|普通话|语言|翻译|영어|중국어|한국어|일본어|언어|통역|번역|英語|中国語|韓国語|日本語|言語|通訳|翻訳',
  ],
  // What is said of them
  broken: [
    "broke|broken|not working|isn't working|doesn't work|won't work|stopped working|out of order|faulty|died|dead|jammed|stuck|busted|cracked|torn|malfunction\\w*|flicker\\w*|kaput|bust|fell off|falling apart|loose|wobbly|messed up|conked|packed up|fault|tripped|buggy|glitch\\w*",
    '坏|故障|失灵|不灵|没反应|打不开|不能用|用不了|不工作|不亮|裂|破|掉了|松了|卡住|不好使|罢工|报废|고장|안 ?돼|안돼|안 ?되|작동|먹통|망가|부서|안 ?켜|안 ?나와|안 ?열|멈|찢|깨진|삐걱|나갔|壊|故障|動か|つかない|つきません|効か|反応し|使えな|使えません|割れ|破れ|外れ|切れ|調子が悪',
  ],
  none: [
    "no|not|never|nothing|nobody|no one|without|don't|dont|doesn't|doesnt|didn't|didnt|isn't|isnt|wasn't|wasnt|can't|cant|won't|wont|hasn't|hasnt|haven't|havent|couldn't|barely|hardly|neither|nor|none|aren't|ain't",
    '不|没|无|未|别|莫|안 |못 |없|않|아니|못하|안돼|안되|안와|안나|ない|なかっ|ません|無い|無し|ず[にっ]|なし|ぬ',
  ],
  bad: [
    'bad|worst|terrible|horrible|awful|poor|disappoint\\w*|unacceptable|ridiculous|joke|nightmare|shocking|disgrace\\w*|crap\\w*|shit\\w*|sucks?|rubbish|pathetic|annoy\\w*|frustrat\\w*|upset|angry|furious|appalling|mess|wtf|ugh|fed up|unhappy|complain\\w*|unsatisf\\w*|issue|problem|wrong|nope|mediocre|overpriced|lousy|shame|hell|damn|sad|not ok|smh|ffs',
    '差|糟|烂|失望|垃圾|投诉|不满|无语|恶心|离谱|坑|生气|气死|过分|受不了|难受|问题|太差|差评|服了|什么鬼|呵呵|搞什么|后悔|별로|최악|실망|불만|짜증|화나|열받|불편|황당|어이|컴플레인|클레임|문제|심하|너무하|후회|엉망|형편|에휴|헐|ㅡㅡ|최악|ひど|酷|最悪|残念|がっかり|不満|クレーム|不快|困|腹が立|ありえな|いい加減|問題|苦情|悪い|不便|迷惑|後悔|呆れ|イライラ|話にならな|微妙',
  ],
  good: [
    'good|great|excellent|amazing|lovely|perfect|wonderful|fantastic|love|loved|best|awesome|nice|beautiful|delicious|enjoyed|comfy|comfortable|spotless|fabulous|superb|brilliant|impressed|recommend|happy|pleasant|outstanding|stunning|gem|10\\/10|5 stars?|five stars?|fab|cozy|kind|helpful|friendly',
    '好(?:吃|评|棒|喜欢|极|舒服|开心)|很好|不错|满意|棒|赞|喜欢|完美|舒适|舒服|热情|周到|贴心|推荐|开心|漂亮|优秀|五星|好评|美味|温馨|愉快|惊喜|좋|최고|만족|훌륭|완벽|맛있|친절|편안|편했|쾌적|추천|예뻐|예쁘|감동|즐거|행복|잘 ?쉬|깔끔|짱|良かっ|よかっ|最高|素晴らし|満足|素敵|快適|おいし|美味し|気に入|嬉し|うれし|楽し|綺麗|きれい|完璧|おすすめ|親切|また(?:来|泊|利用)|癒',
  ],
  thank: [
    'thanks?|thank you|thx|ty|cheers|appreciate\\w*|grateful',
    '谢|感谢|多谢|辛苦|감사|고마|고맙|땡큐|ありがと|有難|感謝|助かり|お世話',
  ],
  want: [
    "can i|could i|may i|can we|could we|can you|could you|would you|please|pls|plz|need|want|like to|i'd like|send|bring|get me|give me|arrange|book|order|help me|would like|possible|any chance|mind|wondering if|have someone|extra|another|more|two|three",
    '请|麻烦|帮|要|想|需要|能不能|可以|能否|送|拿|给我|安排|加|来|多|再|两|换|订|주세요|주실|부탁|원해|필요|싶|가능|갖다|보내|주시|해줘|줘|더 |추가|좀|두 ?개|하나|お願い|ください|下さい|ほしい|欲しい|頼|もらえ|いただけ|頂け|たい|追加|持ってき|手配|もう1|もう一|二つ|2つ|くれ',
  ],
  ask: [
    "what|what's|whats|when|where|where's|how|which|who|why|is there|are there|do you|does the|is it|are you|can we|is the|do i|do we|what time|how much|how many|how far|anywhere|near|nearest|open|opening|hours|close|included|allowed",
    '吗|呢|什么|几点|哪|多少|怎么|有没有|是否|为什么|多久|多远|能不能|几楼|附近|营业|几号|언제|어디|몇|얼마|어떻게|무엇|뭐|있나요|있어요|인가요|되나요|까지|가요|나요|까요|근처|시간|운영|何時|どこ|いつ|いくら|どう|何|ますか|ですか|でしょうか|ありますか|近く|営業|できますか|方法|どの|どれ|含まれ',
  ],
  waiting: [
    'wait\\w*|hours?|minutes?|mins?|40 ?min\\w*|still|ages|forever|late|slow|delayed|hour|takes|took|nobody came|half an hour|hrs',
    '等|小时|分钟|半天|半小时|还没|一直|迟迟|太慢|好久|催|半个|기다|시간|분째|아직|계속|한참|늦|느려|오래|감감무소식|待(?:っ|た|ち)|時間|分|まだ|ずっと|遅|いつまで|待てど|来ない',
  ],
  again: [
    'again|third|second time|twice|times|keeps?|every|repeatedly|still|always|already',
    '又|再|次|遍|总是|老是|每次|反复|一直|또|다시|번째|계속|매번|자꾸|아직도|여전히|또다시|また|何度|回目|毎回|再|まだ|いつも|度目',
  ],
  past: [
    'was|were|had|did|last|stayed|ago|yesterday|previous|during',
    '上次|昨|之前|当时|住的时候|上周|那天|지난|어제|했는데|였는데|때|저번|就|前回|昨日|昨夜|先日|でした|ました|先週|この前',
  ],
  but: [
    'but|however|except|although|though|only|apart from|unfortunately|just|other than',
    '但|不过|就是|除了|可是|只是|然而|唯一|美中不足|지만|는데|근데|하지만|빼고|다만|단지|아쉬|けど|ただ|でも|が、|しかし|以外|だけ|のに|惜し',
  ],
  greet: [
    'hi|hello|hey|good morning|good evening|good afternoon|morning',
    '你好|您好|在吗|早上好|晚上好|안녕|하이|こんにちは|こんばんは|おはよう|はじめまして',
  ],
  stopping: [
    'stop|unsubscribe|opt ?out|remove me|no more|quit|cease|leave me alone',
    '退订|停止|不要再|别再|取消|拒收|屏蔽|别发|不要发|그만|중단|거부|해지|취소|보내지|차단|停止|解除|やめて|止めて|送らない|いりません|不要|配信',
  ],
  deleting: [
    'delete|erase|remove|wipe|export|copy of|download|correct|forget',
    '删|清除|注销|导出|更正|삭제|지워|파기|열람|탈퇴|수정|削除|消(?:し|去)|開示|破棄|訂正|抹消',
  ],
}

type Concept = { readonly name: string; readonly latin: RegExp; readonly others: RegExp }

const CONCEPTS: readonly Concept[] = Object.entries(WORDS).map(([name, [latin, others]]) => ({
  name,
  latin: new RegExp(`(?<![\\p{L}\\p{N}])(?:${latin})(?![\\p{L}\\p{N}])`, 'u'),
  others: new RegExp(others, 'u'),
}))

/** Names of the concepts that a folded text mentions, in the table's order. */
export function conceptsIn(text: string): string[] {
  const latin = /[a-z]{2}/.test(text)
  const others = /[^\p{ASCII}\p{sc=Latin}]/u.test(text)
  return CONCEPTS.filter(
    (concept) => (latin && concept.latin.test(text)) || (others && concept.others.test(text)),
  ).map(({ name }) => name)
}
