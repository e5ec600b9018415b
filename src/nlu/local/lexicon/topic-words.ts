// Words by broad topic, in which whatever a finer list lacks still counts for something.
export const TOPIC_WORDS = `
# topic
topic:fire
  en fire fires flame flames smoke burn* melt* gas explo* spark* blast electric* shock* fumes fuse caught
  east 火 烟 烧 焦 煤气 燃气 爆炸 电到 触电 漏电 点着 연기 타는 가스 폭발 감전 스파크 녹고 터지 煙 燃え 焦げ ガス 爆発 感電 溶け
topic:body
  en breath* blood bleed* unconscious faint* collaps* heart chest head seizure stroke swallow* swelling pills overdose labor labour wrist drown* injur* hurt hurts ambulance doctor dying alive pain shaking choking vomit* allerg* leg legs lying fell fall falls
  east 血 呼吸 喘 昏 晕 心脏 胸 头 抽搐 中风 吞 肿 药 流产 手腕 溺 受伤 救护 医生 疼 痛 摔 发抖 叫不醒 没反应 意识 掉下 숨 피가 피나 쓰러 기절 의식 심장 가슴 머리 발작 삼켰 부어 약을 손목 익사 다쳤 구급 의사 떨어졌 떨면서 안깨 토하 감각 息 倒れ 意識 心臓 頭 痙攣 飲み込 腫れ 薬 手首 溺れ 怪我 救急 医者 震え 起きない 落ち 吐い 感覚
topic:attack
  en stranger man guy men dude knife gun hit hitting beat* grab* threat* follow* stalk* attack* assault* rob* steal* stole thief broke_into break* force hiding ex weapon kill* touched spiked scream* police afraid scared
  east 陌生 男的 男人 刀 枪 打 抢 威胁 跟踪 尾随 袭 偷 闯 撬 藏 前男友 杀 弄死 摸 下药 尖叫 报警 害怕 낯선 모르는 남자 칼 총 때리 때려 협박 따라 스토 공격 훔 강도 침입 숨어 전남친 죽이 만졌 비명 경찰 무서 知らない 見知らぬ 男 刃物 銃 殴 脅 つけ 襲 盗 強盗 侵入 隠れ 元彼 元夫 殺 触ら 悲鳴 警察 怖
topic:trapped
  en trapped stuck locked_in inside can't_get_out won't_open door_shut doors_shut
  east 困 卡在 关在 出不 门打不开 门不开 갇 못나 안에 문이안 閉じ込 出られ 扉が開か 中に
topic:cooling
  en ac a/c aircon* air_con* air_conditioning hvac thermostat heater heaters heating radiator radiators fan_coil vent vents cooling fan ventilation blower climate_control
  east 空调 冷气 暖气 地暖 温控 恒温 风口 制冷 制热 取暖 电扇 风扇 通风 에어컨 난방 히터 보일러 온풍 냉방 온도조절 라디에이터 환기 선풍기 송풍 エアコン 空調 クーラー 冷房 暖房 ヒーター 換気 扇風機 送風 温風 冷風
topic:temperature
  en hot cold freezing frozen boiling warm warmer cooler stuffy degrees sweat* temperature chilly humid sauna arctic icy igloo oven melting shiver* lukewarm toasty baking roasting tepid 30c muggy
  east 热 冷 闷 冻 温度 出汗 冰 烫 凉 暖 度 蒸笼 发抖 더워 더운 더움 덥 추워 추운 추움 춥 온도 뜨거 차가 찜통 얼어 얼음 땀 미지근 시원 따뜻 도로 暑 寒 蒸し 熱 冷え 冷た 汗 あつい さむい 室温 凍え ぬる 暖か 涼し
topic:noise
  en nois* loud* party parties partying music bang* bark* snor* drill* construction shout* yell* scream* stomp* thump* thud* humm* hum buzz* rattl* quiet* karaoke walls_are racket bass clatter* hear heard hearing peaceful silence silent alarm din generator club rowdy jackhammer argu* squeal* footsteps traffic beep* earplugs soundproof* whistl*
  east 吵 噪 隔音 施工 装修 安静 清静 动静 咚咚 唱歌 嗡嗡 电钻 喧哗 打呼 呼噜 蹦迪 音乐 叮叮 砰 敲 声音 大声 听见 听得 喊 叫声 静 响 哭 耳塞 开趴 시끄 소음 방음 공사 쿵 떠드 떠들 노래 음악 조용 한적 층간 코고 소리 달그락 고래고래 들려 들리 클럽 짖 웅웅 시끌 드릴 귀마개 うるさ 騒 音 工事 響 いびき 静か ドンドン 足音 話し声 怒鳴 叫 ガチャガチャ 聞こえ 吠え 喧し やかまし 重低音 クラブ 耳栓 鳴
topic:neighbours
  en neighbor neighbors neighbour neighbours next_door upstairs above_us above_me below_us hallway corridor other_guests kids_running adjacent
  east 隔壁 楼上 楼下 邻居 走廊 对门 옆방 윗층 위층 윗방 윗집 아래층 옆객실 복도 밑이 隣 上の階 下の階 廊下 真下 真上 お隣
topic:sleep
  en sleep* slept awake woke wake wakes wakened insomnia rest nap asleep eyes
  east 睡 失眠 一夜 一宿 休息 醒 觉 잠 자다 못자 잤 깼 깨 숙면 꿀잠 眠 寝 起こされ 起き 熟睡 目が覚め
topic:wifi
  en wifi wi-fi internet connection connect* signal router network networks bandwidth buffer* online zoom vpn loading mbps megabits streaming netflix speedtest speed_test offline login log_in reception_bars hotspot ethernet lan download upload ping lag*
  east wifi 无线 网络 上网 断网 网速 信号 连不上 连接 网 测速 掉线 와이파이 와파 인터넷 신호 속도 연결이 연결은 접속 끊 버퍼 튕 넷플 핫스팟 랜선 ワイファイ ネット 電波 回線 接続 つなが 繋が 通信 圏外 ルーター 読み込 測ったら オンライン 無線
topic:water
  en water shower* bath* sink basin tap taps faucet faucets drain* pipe pipes leak* tub drip* plumb* clog* blocked overflow* bidet ankle ankles flood* pressure plughole jets spout puddle gush* nozzle
  east 水 淋浴 花洒 浴缸 洗手 洗脸 浴室 卫生间 下水 龙头 漏 堵 洗澡 喷头 地漏 脚踝 莲蓬 물 샤워 욕조 세면 화장실 욕실 배수 하수 누수 막혔 막혀 수압 온수 역류 녹물 발목 배관 シャワー お湯 浴槽 洗面 排水 蛇口 詰ま 漏れ バス お風呂 風呂 逆流 足首 水圧 びしょ
topic:toilet
  en toilet toilets flush* loo lavatory wc bathroom restroom john bowl urinal potty
  east 马桶 厕所 冲水 便池 坐便 변기 비데 화장실 뚫어 トイレ 便器 便座 ウォシュレット 流れない お手洗い
topic:towels
  en towel towels toiletries shampoo soap conditioner toothbrush* toothpaste toilet_paper toilet_roll tissue tissues razor razors bathrobe bathrobes robe robes shower_gel bodywash body_wash loo_roll tp flannel flannels bathmat bathmats bath_mat bath_mats bath_sheet bath_sheets lotion cotton shower_cap shower_caps comb slippers sanitary washcloth washcloths qtips q-tips amenities
  east 毛巾 浴巾 方巾 洗发 沐浴 牙刷 牙膏 卫生纸 厕纸 洗漱 浴袍 香皂 剃须 梳子 纸巾 拖鞋 浴帽 护发 수건 타월 샴푸 린스 비누 칫솔 치약 휴지 화장지 어메니티 가운 바디워시 면도기 슬리퍼 빗 タオル シャンプー リンス 石鹸 歯ブラシ 歯磨 トイレットペーパー アメニティ バスローブ ボディソープ カミソリ ティッシュ スリッパ ヘアブラシ 紙なく 綿棒
topic:bedding
  en pillow pillows pillowcase pillowcases blanket blankets duvet duvets sheet sheets mattress* bed beds comforter quilt linen linens bedding covers cot cots crib cribs hanger hangers topper headboard slat slats futon bunk springs
  east 枕头 枕 被子 棉被 床单 床垫 床板 床品 床 毯 被套 衣架 婴儿床 宝宝床 加床 被褥 베개 이불 담요 침대 매트리스 시트 침구 옷걸이 토퍼 침대살 布団 毛布 ベッド シーツ マットレス 掛け布団 ハンガー 寝具 リネン
topic:furniture
  en lamp lamps light lights lighting tv telly television remote curtain curtains blind blinds desk chair chairs sofa couch drawer drawers fridge refrigerator kettle window windows door wardrobe closet iron ironing hairdryer hair_dryer socket sockets outlet outlets plug plugs bulb bulbs carpet wallpaper furniture switch* phone_line mirror hinge balcony shelf table ceiling wall walls floorboard floorboards microwave screen charger cable adapter adaptor humidifier vase handle knob
  east 灯 电视 遥控 窗 窗帘 桌 椅 沙发 抽屉 冰箱 水壶 衣柜 柜子 插座 吹风机 熨斗 地毯 墙纸 墙皮 家具 开关 镜子 门把 门锁 充电 转换插头 加湿 蓝屏 阳台 隔断 전등 조명 불이 불은 등이 티비 tv 텔레비전 리모컨 커튼 블라인드 의자 책상 소파 서랍 냉장고 포트 옷장 콘센트 드라이 다리미 카펫 벽지 가구 창문 스탠드 스위치 거울 충전기 어댑터 가습기 문고리 화면 電気 照明 明かり ライト テレビ リモコン カーテン ブラインド 椅子 机 ソファ 引き出し 冷蔵庫 ポット クローゼット コンセント ドライヤー アイロン カーペット 壁紙 窓 ランプ スイッチ 鏡 ケトル 電球 画面 加湿器 充電 ケーブル 変換プラグ ドアノブ 板
topic:smell
  en smell* stink* stank odor odors odour odours reek* musty stale smok* cigarette* sewage whiff pong fumes damp tobacco stench weed
  east 味 臭 异味 抽烟 烟味 发霉 냄새 악취 쾌쾌 퀴퀴 담배 쩐내 찌든 줄담배 비린 匂 にお カビ臭 タバコ たばこ 煙草 吸って 喫煙
topic:dirt
  en dirty filthy dust* stain* hair hairs mold* mould* grime grimy gunk gross disgusting crumb crumbs sticky clean* uncleaned unclean trash rubbish garbage bin bins housekeeping maid made_up make_up make_up_room vacuum* sweep swept mop* wipe tidy tidied unmade leftover leftovers nasty yuck* eww* spill* spotless hygien* greasy muck* service_the_room turndown scum limescale fingerprint fingerprints half_eaten
  east 脏 灰尘 一层灰 污渍 污垢 头发 霉 毛发 打扫 清洁 卫生 恶心 垃圾 血迹 干净 清扫 保洁 收拾 整理 黑乎乎 碎屑 反胃 水垢 没换 擦 扫 一尘不染 더러 먼지 얼룩 머리카락 곰팡이 청소 위생 쓰레기 찝찝 깨끗 지저분 부스러기 시커멓 때가 치워 정리 쓸어 닦 물때 먹다남 汚 ほこり 埃 シミ 髪の毛 髪 カビ 清掃 掃除 不潔 ゴミ ごみ 清潔 ベタ 毛が くず 食べかけ 片付 真っ黒 掃い 拭 垢 キレイに
topic:insects
  en bug bugs cockroach* roach* ant ants spider spiders mosquito* mozzies bedbug bedbugs bed_bug bed_bugs insect insects mice mouse rat rats flies fleas centipede crawl* bite bites bitten wasp wasps moth moths gnat gnats lizard gecko creepy_crawl*
  east 虫 蟑螂 蚂蚁 蚊 蜘蛛 老鼠 小强 飞蛾 苍蝇 爬过 壁虎 벌레 바퀴 개미 모기 거미 쥐 빈대 파리 기어 물렸 물려 ゴキブリ アリ 蟻 クモ ネズミ ダニ ハエ 這って 刺され
topic:staff
  en staff reception* front_desk desk clerk waiter waitress manager managers concierge housekeep* employee employees bellboy bellhop porter guy_at girl_at lady_at man_behind woman_at security_guard guard server cleaner team counter bartender host hostess valet driver young_man young_woman
  east 前台 柜台 服务员 员工 工作人员 经理 保洁 阿姨 保安 小哥 小姐 小伙 管家 行李员 师傅 厨师 服务生 직원 프런트 프론트 매니저 종업원 알바 스태프 기사 카운터 청년 보안요원 벨보이 데스크 스タッフ スタッフ フロント 従業員 店員 係 受付 ベルボーイ カウンター 警備員 シェフ 若い人
topic:rude
  en rude* attitude ignor* unfriendly unhelpful impolite shouted yelled rolled laughed dismissive arrogant condescending disrespect* unprofessional sarcastic snapped glared scoff* hung_up smirk* eyeroll* eye_roll* sigh* nuisance hurry_up couldn't_care attitude_problem unwelcome accus* judg* mocked humiliat* patronis* patroniz* bother* manners tutted cold_shoulder grumpy snooty bossy hostile
  east 态度 恶劣 骂 白眼 不耐烦 不理 爱答不理 爱理不理 没礼貌 凶 傲慢 冷漠 敷衍 甩脸 素质 叹气 催我 添麻烦 摔 怼 阴阳怪气 冷着脸 脸臭 脸超臭 脸很臭 脸好臭 歧视 불친절 무시 무례 짜증 반말 퉁명 싸가지 건성 성의 째려 노려 화를 무뚝뚝 한숨 다그 귀찮 눈치 차별 태도 쌀쌀 失礼 無愛想 無視 横柄 態度 感じ悪 感じが悪 不親切 怒ら ため息 溜息 睨 雑 タメ口 舌打ち 邪魔者 早くしろ 見下 高圧 差別 面倒くさそう 逆ギレ 嫌な顔
topic:checkin
  en checkin checkout check-in check-out check_in check_out checkedin checkedout checked-in checked-out checked_in checked_out checkingin checkingout checking-in checking-out checking_in checking_out booking booked reservation* reserve reserved upgrade* queue queuing extend* overbooked id_card night nights arriv* early late stay_another another_night hold_the_room registration allocated assigned
  east 入住 退房 预订 预定 订的 订单 升级 大床 双床 排队 延迟 延后 续住 办理 登记 满房 房型 拿房 到店 체크인 체크아웃 예약 업그레이드 줄이 줄을 연장 퇴실 입실 연박 객실변경 배정 도착 묵고 하룻밤 오버부킹 チェックイン チェックアウト 予約 アップグレード 待たされ 延長 連泊 レイト アーリー 手続き 到着 もう一泊 もう一晩 満室 オーバーブッキング 列
topic:roomkind
  en king queen twin double single suite seaview sea_view oceanview oceanfront ocean_view ocean_front view facing balcony floor higher lower smoking nonsmoking non-smoking non_smoking adjoining connecting same_room different_room another_room swap switch_room switch_rooms family_room beds side_by_side brick_wall car_park_view
  east 海景 湖景 景观 楼层 高层 低层 大床 双床 家庭房 套房 无烟 换房 换一间 换间 换成 窗外 朝 挨着 隔开 两间 单间 오션뷰 바다 뷰 고층 저층 층 더블 트윈 패밀리 가족룸 금연 흡연 방을바 옆방으로 창밖 스위트 옮겨 海側 海の見え 眺め 高層 低層 階 ダブル ツイン ファミリー 禁煙 部屋を替 部屋を変 部屋を移 二部屋 一部屋 窓の外 隣同士 移り
topic:key
  en keycard keycards key_card key_cards key keys locked_out card_thing card_reader swipe blink_red blinks_red red_light unlock open_my_room open_my_door open_the_room open_the_door open_our_room open_our_door get_in_my_room get_in_the_room get_in_our_room get_into_my_room get_into_the_room get_into_our_room
  east 房卡 钥匙 刷卡 刷不开 打不开门 感应 闪红灯 门卡 카드키 키가 열쇠 빨간불 카드대 문이안열 카드를대 カードキー 鍵 ルームキー 赤く かざして 部屋に入れ 開かない
topic:bags
  en luggage bag bags suitcase suitcases cases baggage trolley
  east 行李 箱子 寄存 托运 짐 캐리어 가방 荷物 スーツケース 預か 預け 置かせ
topic:money
  en charg* bill* invoic* receipt receipts refund* paid pay paying payment payments price prices fee fees cost costs money overcharg* deposit deposits discount* tax vat credit_card debit rate rates dollar dollars euro euros pounds quid coupon coupons statement fapiao folio tab cash transaction preauth* pre-auth* hold_of released expens* cheap* split_the owe bank corporate_rate
  east 钱 账 发票 退款 扣 收费 押金 价格 价 多收 付款 支付 刷卡 费用 费 折扣 优惠 税 元 块 明细 水单 抬头 专票 刷了 算我 便宜 挂房 결제 청구 영수증 환불 요금 계산 돈 보증금 할인 세금 금액 원이 명세 내역 현금 만원 빠져 달려 비용 세금계산 법인 바가지 請求 領収書 返金 料金 支払 会計 お金 デポジット 保証金 割引 明細 決済 引き落と 円 クーポン 精算 勘定 宛名 代金 金額 値段 払
topic:minibar
  en minibar mini_bar pringles snack snacks laundry_charge resort_fee service_charge parking_fee phone_charges
  east 迷你吧 薯片 服务费 洗衣费 停车费 미니바 봉사료 주차비 세탁비 과자 ミニバー サービス料 駐車料金 クリーニング代 お菓子
topic:food
  en breakfast breakfasts brunch dinner lunch food restaurant restaurants coffee tea buffet room_service menu meal meals egg eggs bacon fruit bread croissant croissants bar drink drinks juice vegan vegetarian halal kosher gluten taste* tasty chef burger fries steak soup salad undercooked raw wine beer toast noodle noodles rice pasta pizza margherita margheritas sandwich* cake cocktail cocktails dish dishes portion chicken fish seafood sauce milk champagne ice plate plates cutlery table_for eat ate hungry kitchen order ordered spread dessert cook cooked
  east 早餐 早饭 晚餐 晚饭 午餐 餐 咖啡 自助 菜 饭 吃 味道 素食 清真 饮料 水果 面包 鸡蛋 粥 汤 酒 食物 口味 面条 牛奶 零食 意面 披萨 培根 牛排 蛋糕 冰块 矿泉水 厨 海鲜 肉 茶 厨房 夜宵 포크 조식 저녁 점심 식당 레스토랑 커피 뷔페 음식 메뉴 맛 룸서비스 음료 과일 빵 계란 밥 국이 술 식사 채식 비건 할랄 주스 파스타 피자 마르게리타 베이컨 소스 얼음 생수 케이크 요리 셰프 우유 고기 생선 샌드위치 朝食 朝ごはん 夕食 昼食 レストラン コーヒー バイキング ビュッフェ 料理 食事 メニュー 味 ルームサービス 飲み 果物 パン 卵 ご飯 ごはん お酒 ベジタリアン まず おいし 美味し スープ ラーメン パスタ ピザ マルゲリータ ベーコン ソース 氷 ケーキ 牛乳 ミルク 魚 食べ 食堂 サンド 絶品 注文
topic:lift
  en elevator elevators lift lifts escalator stairs
  east 电梯 扶梯 爬楼 梯都 楼梯 엘리베이터 엘베 엘레베이터 승강기 계단 エレベーター エレベータ 階段
topic:parking
  en parking parked park car_park garage barrier bay bays valet ev charging_station my_car our_car
  east 停车 车位 车库 道闸 充电桩 开车 주차 차단기 전기차 차를 차좀 차가 駐車 車を 車が 満車 ev充電 車庫
topic:facilities
  en pool pools swim* gym fitness spa sauna lobby jacuzzi laundry business_cent* meeting_room meeting_rooms shuttle treadmill treadmills rooftop playground hot_tub locker lockers changing_room changing_rooms massage deep_tissue tennis yoga lounger loungers steam_room dry_clean* projector kids_club terrace bike bikes
  east 泳池 游泳 健身 spa 桑拿 大堂 洗衣 会议 班车 跑步机 按摩 温泉 儿童乐园 自助洗衣 接驳 网球 瑜伽 更衣 汤池 干洗 投影 露台 器材 수영 헬스 피트니스 사우나 스파 로비 세탁 셔틀 런닝머신 러닝머신 회의실 키즈 찜질 마사지 요가 테니스 탈의실 락커 썬베드 드라이클리닝 프로젝터 테라스 プール ジム フィットネス サウナ スパ ロビー ランドリー シャトル ランニングマシン 会議室 大浴場 洗濯 キッズ 露天 マッサージ ボディケア ヨガ テニス 更衣室 ロッカー クリーニング テラス プロジェクター
topic:security
  en safe unsafe security stolen stole theft lock locks unlocked stranger strangers threat* drunk entered lurking cctv camera creepy intruder peephole broke_in scared exit dangerous railing slippery someone_in someone_entered someone_went someone_has_been went_through_my pushed_open wide_open room_number latch deadbolt keycard_access let_some let_a gone_from missing_from disappeared_from
  east 安全 保险箱 偷 陌生 锁不 锁上 反锁 监控 摄像头 闯 醉 消防 尾随 猫眼 可疑 害怕 危险 栏杆 防盗 一推就开 翻过 动过 少了 没了 房号 自称 放上楼 안전 금고 도난 훔 낯선 잠금 안잠 잠기 cctv 카메라 취객 술취한 무서 수상 침입 보안 난간 비상구 뒤졌 열려있 밀면 사라졌 방번호 안다는 불안 위험 金庫 盗 不審 鍵がかか 防犯 怖 酔っ セキュリティ 侵入 オートロック 手すり 非常口 危な 危険 不安 部屋番号 消えました 押すと開 知っていると言う なくなって ドアが開い ドアチェーン 覗
topic:lost
  en lost left_behind left_my left_it left_our left_a left_the forgot* missing lost_and_found lost_property misplaced can't_find cant_find dropped fell_off still_on_the still_in_the still_under_the handed_in found without_my didn't_pack stayed_in
  east 丢 落在 遗失 忘在 忘了 忘记 忘拿 忘带 失物 找不到 不见 拉在 掉在 掉哪 捡到 遗落 落下 잃어 두고 놓고 분실 깜빡 없어졌 흘린 흘렸 빠뜨 떨어졌 떨어뜨 찾을수 忘れ 落とし 落ちた なくし 無くし 紛失 置き忘れ 見つから 失くし 置いてき 見当たら 落とし物 入れたまま 届いてません 届いていません
topic:belongings
  en phone wallet passport charger laptop ipad tablet airpod airpods earbuds ring watch jacket coat backpack glasses sunglasses necklace earring earrings scarf hat camera umbrella headphones kindle teddy purse brooch retainer retainers hoodie dress shoes medication book toy bracelet denture hearing_aid power_bank
  east 手机 钱包 护照 充电器 电脑 平板 耳机 戒指 手表 外套 眼镜 项链 耳环 围巾 帽子 雨伞 身份证 书包 胸针 牙套 小熊 玩具 相机 衣服 鞋 首饰 핸드폰 휴대폰 폰을 지갑 여권 충전기 노트북 패드 태블릿 에어팟 이어폰 반지 시계 자켓 재킷 코트 외투 안경 목걸이 귀걸이 우산 모자 인형 브로치 교정기 목도리 담요 옷을 携帯 スマホ 財布 パスポート 充電器 パソコン タブレット イヤホン 指輪 時計 上着 ジャケット コート バッグ カバン 鞄 眼鏡 メガネ ネックレス ピアス 傘 ぬいぐるみ ブローチ マウスピース マフラー 補聴器 リュック
topic:post
  en post mail_it mail_my mail_the mail_me ship courier cover_it cover_postage address
  east 寄 快递 邮 顺丰 到付 运费 택배로 부쳐 보내주실 착불 발송 送って 郵送 着払い 発送 送料
topic:errand
  en taxi taxis cab cabs uber parcel parcels package packages wakeup wake-up wake_up wake_me wake_us oversleep babysit* nanny ticket tickets airport pickup pick_up flowers birthday anniversary print* umbrella six_seater tour florist letter ring_us give_us_a_ring give_us_a_call boarding_pass balloons driver chauffeur
  east 出租车 打车 叫车 计程车 快递 包裹 叫醒 叫早 机场 接机 鲜花 花 打印 雨伞 代收 保姆 演出票 一日游 代驾 睡过头 搬 六个人的车 택시 대리 택배 소포 모닝콜 깨워 늦잠 공항 꽃 프린트 인쇄 출력 우산 투어 티켓 베이비시터 들어다 픽업 여섯명탈 タクシー 宅配 モーニングコール 起こして 寝坊 空港 印刷 傘 配車 コピー ツアー チケット ベビーシッター 運んで 代行 迎え 人乗れる
topic:points
  en point points tier tiers status loyalty reward rewards member members membership gold silver platinum miles redeem* elite voucher perk perks credited lifetime next_level earn* referral referr* statement club lapse top_up
  east 积分 会员 等级 金卡 银卡 白金 兑换 里程 权益 攒 升级 级 礼遇 入会 分了 分能 分可以 分换 记上 点数 포인트 멤버십 등급 골드 실버 플래티넘 마일 적립 회원 혜택 쌓이 점수 점이면 승급 추천 모였 소멸 ポイント 会員 ランク ゴールド シルバー プラチナ マイル 特典 ステータス 貯ま 失効 昇格 加算 紹介
topic:balance
  en balance how_many how_much_do_i how_much_have_i left saved_up run_out runs_out expir* history
  east 余额 多少分 还剩 过期 到期 明细 잔액 얼마나 남았 내역 언제까지 残高 いくつ いくら貯 残り いつまで 期限
topic:messages
  en message messages msg msgs text texts texting messaging email emails survey surveys notification notifications spam* unsubscribe promo promos promotion* marketing newsletter ads contacting mailing list number sms offers
  east 消息 信息 短信 推送 推广 广告 问卷 骚扰 退订 订阅 邮件 通知 号码 名单 促销 메시지 메세지 문자 광고 설문 알림 스팸 수신 구독 명단 홍보 발송 연락 メッセージ メール 配信 広告 アンケート 購読 お知らせ メルマガ リスト 宣伝 連絡 番号に
topic:data
  en data personal_info* personal_details privacy gdpr my_info* my_details record records recorded profile account file files on_file on_me about_me know_about store stored stores server servers third_part* advertisers scan copy_of_my birthday surname address system date_of_birth consent share shared shares
  east 个人信息 数据 隐私 资料 账号 账户 信息 档案 记录 第三方 复印件 扫描件 服务器 个保法 存了 知道我 生日 改名 广告公司 출처 개인정보 데이터 정보 탈퇴 기록 계정 사본 스캔 프로필 서버 제3자 보관 보유 저에대해 생일 녹음 광고업체 동의 個人情報 データ プライバシー アカウント 情報 履歴 登録 記録 コピー スキャン サーバー 第三者 プロフィール 誕生日 苗字 私のこと 私に関する 保管 同意 広告会社
topic:person
  en human real_person person agent operator representative someone somebody anybody anyone robot bot machine manager supervisor boss colleague colleagues employee in_charge living_being whoever_runs who_ever_runs speak talk chat phone_me call_me ring_me ring_my ring_someone patch put_me put_someone put_somebody connect transfer escalate customer_service customer_support take_over
  east 人工 真人 客服 机器人 机器 经理 主管 领导 活人 老板 同事 负责 管事 换人 个人来 来个人 接通 转接 回电 打电话 联系我 坐席 상담원 상담사 상담 사람 로봇 챗봇 기계 봇 담당자 매니저 지배인 책임 윗분 동료 바꿔 연결 전화좀 전화주 전화하라 통화 얘기 직원 オペレーター 人間 ロボット ボット 機械 担当 責任者 支配人 有人 上司 従業員 つない 繋い 代わ 話したい 話せ 電話 引き継 人を出 仕切 人に 人と
topic:languages
  en english chinese mandarin cantonese korean japanese german french spanish language translat* understand read reads speak speaks
  east 英文 英语 中文 汉语 日语 韩语 日文 韩文 普通话 粤语 德语 法语 语言 翻译 看不懂 听不懂 人话 영어 중국어 한국어 한국말 일본어 독일어 프랑스어 언어 통역 번역 못알아 뭐라는지 英語 中国語 韓国語 日本語 ドイツ語 フランス語 言語 通訳 翻訳 訳せ 読めな 読めません 何て書い
topic:people
  en kid kids child children son daughter baby toddler wife husband mother mum mom dad father grand* family nan elderly sister friend couple boyfriend girlfriend
  east 孩子 小孩 宝宝 儿子 女儿 老人 老公 老婆 太太 先生 妈 爸 奶奶 爷爷 家人 朋友 아이 아기 애기 애가 애들 아들 딸 아내 남편 어머니 엄마 아버지 아빠 부모 할머니 가족 친구 일행 동생 子供 子ども 赤ちゃん 息子 娘 妻 夫 母 父 両親 祖母 家族 友達 友人 妹
topic:place
  en near* around_here close_by downtown old_town station subway metro bus beach harbor harbour cathedral museum supermarket pharmacy atm restaurant_around restaurants_around city sim mall walk_to walking how_far distance market temple hospital
  east 附近 地铁 公交 景点 超市 药店 取款机 商场 码头 老城 寺 夜市 便利店 高铁 火车站 多远 走到 捷运 근처 지하철 버스 역까지 편의점 약국 시내 궁까지 항구 마트 걸어 유심 近く 駅 バス コンビニ 薬局 市街 お寺 港 スーパー 歩いて 最寄 sim
`
