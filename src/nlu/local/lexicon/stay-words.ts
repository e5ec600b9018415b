// Words for a stay: people of the house, arriving and leaving, money, food, what a hotel offers.
export const STAY_WORDS = `
# staff
reception
  en reception receptionist front_desk desk clerk counter concierge frontdesk check-in_desk lobby_staff
  zh 前台 柜台 总台 接待 礼宾 前厅 大堂经理 服务台
  ko 프런트 프론트 데스크 리셉션 카운터 안내데스크 컨시어지
  ja フロント 受付 カウンター コンシェルジュ レセプション 帳場
crew
  en staff waiter waitress server bartender barman housekeeper maid cleaner porter bellboy bellhop valet guard doorman driver employee chef cook hostess team lifeguard masseuse therapist nurse technician engineer maintenance handyman repairman
  zh 服务员 员工 工作人员 保洁 阿姨 保安 行李员 师傅 厨师 管家 小哥 小姐姐 小伙 救生员 司机 门童 维修 工程部 技师 店员 大姐
  ko 직원 종업원 알바 스태프 기사 벨보이 보안요원 셰프 요리사 청소하시는 아주머니 서빙 마사지사 안내원 시설팀 기사님 점원 매니저
  ja スタッフ 従業員 係 店員 ベルボーイ 警備員 シェフ 仲居 ドアマン 運転手 ウェイター 清掃員 板前 職員 担当者 バーテンダー 作業の方
boss
  en manager supervisor boss director owner head_of general_manager gm duty_manager in_charge superior management head_office ceo
  zh 经理 主管 领导 老板 负责人 店长 总经理 管事 上级 值班经理 老总 总部 话事
  ko 지배인 책임자 매니저 사장 윗분 점장 총지배인 당직 상사 관리자 윗선 본사
  ja 支配人 責任者 上司 社長 店長 マネージャー 女将 オーナー 上の人 総支配人 本社
# rude
rude
  en rude attitude impolite unfriendly unhelpful arrogant condescending dismissive disrespectful sarcastic snap snapped glare scoff smirk sigh sneer mocked patronising unprofessional grumpy snooty bossy hostile curt abrupt short_with sharp insolent eye_roll rolled_her_eyes rolled_his_eyes tutted shouted_at yelled_at hung_up slammed huffed frown scowl cold_shoulder sulky surly humiliated insulted swore sworn belittle lecture scold stare looked_through laughed_at made_fun told_me_off talked_down banter chewing
  zh 态度 恶劣 白眼 不耐烦 没礼貌 凶 傲慢 冷漠 敷衍 甩脸 素质 阴阳怪气 冷着脸 臭脸 脸臭 黑脸 爱答不理 爱理不理 骂 怼 吼 挂电话 翻白眼 嘲笑 讽刺 顶撞 摔 推诿 鼻孔 瞪 斜眼 训 数落 颐指气使 嗤 冷笑 面无表情 头都不抬 没好气 嫌弃 呛我 轻蔑
  ko 불친절 무례 반말 퉁명 싸가지 건성 째려 노려 무뚝뚝 한숨 짜증내 무시 화를내 눈치 태도 비웃 쏘아 툭툭 던지 귀찮 인상을 쳐다보지도 콧방귀 성의없 갑질 말투 표정 삿대질 소리를지 끊어버 면박 핀잔
  ja 失礼 無愛想 横柄 態度 不親切 怒鳴られ ため息 睨 タメ口 舌打ち 見下 高圧 面倒くさそう 逆ギレ 嫌な顔 無視 ぶっきらぼう 冷たい対応 鼻で笑 笑われ 目も合わせ 愛想 上から目線 つっけんどん 雑な対応 投げつけ 馬鹿にし 怒られ 仏頂面 対応が悪 接客 ガチャ切り
ignored
  en ignored ignore nobody_answers no_answer nobody_picks_up nobody_came no_one_came passed_around fobbed_off brush_off blank overlooked forgotten_about kept_ringing rang_out unanswered no_reply no_response
  zh 不理 没人管 没人理 踢皮球 没人接 无人接听 装没听见 当没看见 晾着 不当回事 没人应 石沉大海 没回复 互相推 没下文
  ko 무시당 못본척 안받 대답이없 연락이없 떠넘 묵묵부답 감감무소식 아무도안 방치 나몰라라 본체만체 답이없
  ja 無視され 誰も出 放置 たらい回し 返事がな 音沙汰 応答がな 知らん顔 素通り 誰も来 ほったらかし 梨の礫 取り合って
bias
  en racist racism discriminate discrimination sexist homophobic slur accent skin foreigner wheelchair disabled hijab stereotype because_i_am nationality treated_differently prejudice
  zh 歧视 种族 外国人 外地人 口音 看不起 区别对待 双标 残疾 狗眼看人低 以貌取人 国籍
  ko 차별 외국인이라 인종 무시하 비하 사투리라 장애 휠체어 편견 국적 외모 깔보
  ja 差別 外国人だから 人種 国籍 見た目で 車椅子 訛り 偏見 障害 区別され
kindly
  en helpful friendly kind polite welcoming courteous attentive smile smiling warm hospitable hospitality professional gracious went_out_of_his_way went_out_of_her_way above_and_beyond thoughtful patient sweetheart angel star considerate looked_after cheerful
  zh 热情 周到 贴心 耐心 亲切 友好 礼貌 微笑 笑容 细心 专业 暖心 用心 宾至如归 服务好 体贴 有求必应 nice 无微不至 客气
  ko 친절 상냥 다정 따뜻하게 미소 환대 세심 배려 정성 싹싹 챙겨 웃으 정중 살뜰 센스
  ja 親切 丁寧 優し 笑顔 心遣い おもてなし 気配り 温かい 感じが良 気さく 行き届 細やか 心配り 親身 もてなし 気持ちの良い
# checkin
checkin
  en check-in checkin check_in checked_in checking_in arrive arrival arriving registration register get_in_early early_check room_ready not_ready queue queuing line_up waited_at_the_desk passport_scan id_card
  zh 入住 办理 登记 到店 拿房 房还没 没准备好 排队 排了 提前到 早到 前台等 身份证 进房 开房 还没打扫好
  ko 체크인 입실 얼리 도착 방이준비 대기줄 줄이 줄서 신분증 입장 방배정
  ja チェックイン 到着 手続き アーリー 列 並ん 部屋の準備 入室 受付開始 身分証
checkout
  en check-out checkout check_out checked_out checking_out late_checkout leave_late depart departure vacate kicked_out express_checkout stay_later
  zh 退房 延迟退 晚退 离店 延退 赶人 提前退 走的那天 晚点走
  ko 체크아웃 퇴실 레이트 나가는시간 퇴실시간 늦게나
  ja チェックアウト レイト 退室 出発 帰る日 延長
booking
  en booking booked reservation reserve reserved book confirmation confirmed booking.com expedia agoda ctrip prepaid cancel cancellation rebook modify change_the_dates overbooked double_booked no_record fully_booked vacancy availability nights stay extend another_night extra_night dates
  zh 预订 预定 订单 订的 订房 改期 取消 续住 满房 查无 携程 美团 飞猪 确认单 改日期 房态 空房 延住 多住 几晚 订咗 确认号
  ko 예약 예매 취소 변경 연박 연장 만실 오버부킹 여기어때 야놀자 아고다 확정 확인서 하루더 일정 박
  ja 予約 キャンセル 連泊 延泊 満室 オーバーブッキング 楽天 じゃらん 確認書 変更 空室 日程 もう一泊 泊 取り消し
roomtype
  en king queen twin double single suite deluxe view sea_view ocean_view facing upgrade upgraded downgrade downgraded higher_floor high_floor low_floor lower_floor ground_floor quiet_room adjoining connecting interconnecting smoking_room non-smoking another_room different_room swap_room room_change change_room switch_room move_room same_room assigned allocated side_by_side next_to_each_other accessible brick_wall overlooks car_park_view near_the_lift away_from_the_lift
  zh 大床 双床 套房 海景 湖景 江景 景观 无烟 高层 低层 换房 换一间 升级 降级 连通 相邻 挨着 朝南 朝向 窗户对着 没窗 标间 家庭房 亲子房 房型 楼层 单人间 远离电梯 双人床 一墙之隔 靠里
  ko 더블 트윈 스위트 오션뷰 시티뷰 뷰 전망 고층 저층 금연 흡연룸 방바꿔 방을바 방변경 업그레이드 다운그레이드 커넥팅 붙어있는 방배정 패밀리룸 킹베드 창밖 온돌방 층 옆방으로 바꿔
  ja ダブル ツイン スイート 海側 眺め オーシャンビュー 高層 低層 禁煙 喫煙室 部屋を替 部屋を変 部屋移 部屋替え アップグレード コネクティング 隣同士 シングル 和室 洋室 景色 上層階 窓の外 山側 角部屋
key
  en key keycard key_card room_key card_reader locked_out swipe red_light unlock spare_key demagnetised demagnetized second_key card_does_not
  zh 房卡 钥匙 刷卡 刷不开 门卡 感应 打不开门 补卡 消磁 进不去 锁在外面 房匙
  ko 카드키 키카드 열쇠 룸키 방키 빨간불 문이안열 갇혀밖 키를 인식 도어락
  ja カードキー 鍵 ルームキー 部屋に入れ 締め出 開かない インキー 反応しない かざし 磁気
luggage
  en luggage bag suitcase baggage trolley case store_my_bags hold_my_bags left_luggage cart bags_up carry_our
  zh 行李 箱子 寄存 行李箱 拖车 行李车 提行李 存包 包包
  ko 짐 캐리어 가방 짐보관 수하물 카트 맡겨 트렁크
  ja 荷物 スーツケース 預け 預か カート キャリーケース トランク 手荷物
# money
charge
  en charge charged overcharge overcharged double_charged bill billed statement debit debited deducted charged_twice incorrect_bill extra_charge hidden_fee rip_off ripped_off scam surcharge mistake_on_the_bill itemised unauthorised not_ours mystery_charge
  zh 多收 扣款 扣了 多扣 乱收费 收费 账单 刷了两次 重复扣 莫名 坑钱 宰客 多算 算错 账目 明细 扣钱 隐形消费 记账 没点过 没消费 收我
  ko 청구 결제 이중결제 과다 바가지 요금 추가요금 명세 빠져나 중복 계산서 잘못계산 부과 긁 결제됐 안먹었는데
  ja 請求 二重 引き落と 余分に 料金 過剰請求 明細 覚えのない 決済 ぼったくり 計算間違 会計 追加料金 身に覚え 課金
receipt
  en invoice receipt fapiao folio tax_invoice vat proof_of_payment company_name billing_address split_the_bill pro_forma e-receipt
  zh 发票 收据 水单 抬头 税号 专票 普票 电子票 开票 分开开 结账单
  ko 영수증 세금계산서 현금영수증 인보이스 거래명세 사업자 법인명 증빙
  ja 領収書 レシート インボイス 宛名 領収証 明細書 但し書き 適格請求
refund
  en refund refunded money_back reimburse reimbursement deposit pre-authorisation preauthorisation hold_released released chargeback compensate compensation
  zh 退款 退钱 押金 退还 预授权 退回 到账 赔偿 补偿 退给
  ko 환불 보증금 디파짓 돌려주 취소수수료 보상 배상 반환 환급 가승인
  ja 返金 デポジット 保証金 返って 補償 弁償 戻って 払い戻 仮押さえ
price
  en price cost fee rate tariff cheap expensive discount deal promo_code coupon voucher_code offer corporate_rate student afford pay paid payment cash credit_card card currency dollar euro pound yen won yuan quid amex visa alipay wechat_pay apple_pay tax service_charge resort_fee tip minibar
  zh 价格 价钱 多少钱 费用 便宜 贵 折扣 优惠 打折 团购 付款 支付 现金 信用卡 微信支付 支付宝 税 服务费 小费 券 刷卡 协议价 迷你吧 挂账 元 块钱 收钱 免费
  ko 가격 비용 얼마 할인 쿠폰 카드결제 현금 카카오페이 세금 봉사료 만원 비싸 싸다 무료 유료 법인카드 팁 달러 미니바 돈 원이
  ja 価格 値段 いくら 割引 クーポン 支払 現金 カード払 税 サービス料 円 高すぎ 安 無料 有料 法人 チップ ペイペイ 電子マネー 代金 ミニバー お金 精算
# food
breakfast
  en breakfast brunch buffet morning_meal continental omelette scrambled pancake waffle cereal croissant toast bacon sausage hash_brown jam butter yogurt yoghurt
  zh 早餐 早饭 早茶 自助 早上吃 豆浆 油条 包子 煎蛋 粥 麦片 早点 面包 培根
  ko 조식 아침식사 아침밥 뷔페 오믈렛 토스트 시리얼 베이컨 아침은 아침을 크루아상
  ja 朝食 朝ごはん バイキング ビュッフェ 朝ご飯 オムレツ パン トースト 納豆 モーニング あさごはん ベーコン
meal
  en dinner lunch supper food meal restaurant menu dish cuisine eat ate eaten hungry starving kitchen chef order ordered snack room_service delivery takeaway appetite portion serving plate dine dining table_for table_by cook cooked feast set_menu lunchbox packed
  zh 晚餐 晚饭 午餐 午饭 餐厅 菜 饭 吃 饿 厨房 点餐 送餐 外卖 夜宵 客房送餐 菜单 餐位 份量 订位 餐 打包 食 宵夜 餐食
  ko 저녁 점심 식당 레스토랑 음식 메뉴 식사 먹 배고 주방 룸서비스 야식 배달 요리 자리예약 밥 도시락 안주 간식
  ja 夕食 昼食 レストラン 料理 食事 メニュー 食べ お腹すい 厨房 ルームサービス 夜食 出前 弁当 御膳 ご飯 夕飯 ディナー ランチ 席 ごはん
drink
  en coffee tea juice water_bottle bottled_water bottles_of_water drink drinks wine beer cocktail champagne whisky bar milk soda coke cola ice ice_bucket espresso latte sparkling thirsty smoothie gin spritz pint brandy cocoa
  zh 咖啡 茶 果汁 矿泉水 瓶水 饮料 酒 啤酒 红酒 香槟 牛奶 可乐 冰块 酒吧 口渴 奶茶 白酒 豆奶 温水 开水
  ko 커피 차 주스 생수 물병 음료 술 맥주 와인 소주 샴페인 우유 콜라 얼음 바에서 목말 아메리카노 라떼 칵테일
  ja コーヒー お茶 ジュース ペットボトル 飲み物 酒 ビール ワイン シャンパン 牛乳 コーラ 氷 バー 喉が渇 日本酒 紅茶 ミネラルウォーター ウイスキー 飲料水
dishes
  en egg meat beef steak pork chicken lamb fish prawn shrimp oyster seafood noodle rice soup salad bread fruit banana cake dessert ice_cream chocolate cheese sauce pizza burger fries pasta sandwich curry sushi soy tofu mushroom vegetable lobster crab salmon ham dumpling porridge nuts risotto scone
  zh 鸡蛋 肉 牛排 鸡 鱼 虾 生蚝 海鲜 面条 米饭 汤 沙拉 水果 蛋糕 甜点 冰淇淋 巧克力 奶酪 披萨 汉堡 薯条 意面 炒饭 火锅 豆腐 蘑菇 蔬菜 龙虾 蟹 三文鱼 馄饨 饺子 小笼 排骨 菠萝包 烧卖
  ko 계란 달걀 고기 스테이크 돼지 닭 생선 새우 굴 해산물 국수 라면 국물 샐러드 과일 케이크 디저트 아이스크림 치즈 피자 햄버거 감자튀김 파스타 카레 초밥 두부 야채 김치 찌개 전복 회 떡 비빔밥 삼겹
  ja 卵 肉 ステーキ 豚 鶏 魚 海老 牡蠣 刺身 麺 スープ サラダ 果物 ケーキ デザート アイス チーズ ピザ ハンバーガー ポテト パスタ カレー 寿司 豆腐 野菜 味噌汁 天ぷら 蟹 鰻 うどん そば ラーメン ソース 鮭
diet
  en vegan vegetarian halal kosher gluten gluten-free coeliac celiac lactose dairy-free nut_allergy allergy allergic sugar-free low_sugar diabetic_meal pork-free baby_food diet kids_menu intolerance
  zh 素食 清真 无麸质 过敏 忌口 不吃 乳糖 低糖 无糖 辅食 斋 儿童餐 忌辣 不放
  ko 채식 비건 할랄 알레르기 알러지 글루텐 유당 저당 못먹 이유식 코셔 키즈메뉴
  ja ベジタリアン ビーガン ハラル アレルギー グルテン 菜食 離乳食 糖質 食べられない お子様ランチ 除去 精進
taste
  en taste tasteless bland salty oily undercooked overcooked raw burnt_toast rotten mouldy_bread stale sour rancid inedible rubbery soggy tough dry cold_food lukewarm_food off expired out_of_date gone_off hair_in greasy curdled watery chewy spoiled weak_coffee plastic_in
  zh 难吃 没味道 咸 油腻 夹生 没熟 半生 烤焦 变质 馊 发酸 过期 凉了 头发丝 隔夜 不新鲜 淡而无味 硬邦邦 异物 吃出 嚼不动 柴 冷掉 甜到 一股腥 糊了
  ko 맛없 짜요 싱거 덜익 설익 탔 상했 상한 쉰 식었 식어 눅눅 이물질 질겨 비려 유통기한 느끼 나왔 퍽퍽 신맛 딱딱 불었 말라
  ja まず 不味 塩辛 しょっぱ 味が薄 生焼け 焦げ 腐 傷んで 冷めて ぬるい 異物 固 硬 賞味期限 油っこ 髪が入 湿気て 酸っぱ ぱさぱさ のびて 味気
delicious
  en delicious tasty yummy scrumptious mouthwatering flavour flavourful divine best_meal second_helping chef's_kiss moreish
  zh 好吃 美味 可口 鲜美 香 好味 好喝 赞不绝口 回味 绝味 正宗 地道 下饭
  ko 맛있 꿀맛 맛집 존맛 맛나 훌륭한맛 일품 진수성찬 풍성 감칠맛
  ja 美味し おいし 旨 絶品 うまい ほっぺ 舌鼓 美味 おかわり
# facilities
pool
  en pool swim swimming swimming_pool lane slide lifeguard sun_lounger lounger deck_chair sunbed poolside swimwear chlorine beach_chair cabana
  zh 泳池 游泳 泳道 滑梯 泳衣 氯 躺椅 水上乐园 池水
  ko 수영장 풀장 수영 썬베드 선베드 워터 수영복 튜브 인피니티 유아풀 풀
  ja プール 泳 水着 スライダー サマーベッド 浮き輪 デッキチェア
gym
  en gym fitness treadmill weights dumbbell elliptical spin_bike yoga pilates rowing_machine workout exercise cross-trainer squash tennis golf court badminton ping_pong table_tennis bike bicycle cycling kayak ski surf
  zh 健身 跑步机 哑铃 器材 瑜伽 网球 高尔夫 乒乓 羽毛球 自行车 单车 动感单车 健身房 划船机 滑雪
  ko 헬스 피트니스 러닝머신 런닝머신 덤벨 요가 필라테스 테니스 골프 탁구 자전거 배드민턴 운동 스키
  ja ジム フィットネス ランニングマシン トレッドミル ヨガ テニス ゴルフ 卓球 自転車 トレーニング 筋トレ レンタサイクル スキー
spa
  en spa sauna massage steam_room hot_spring onsen jacuzzi facial treatment therapist manicure wellness hammam
  zh 桑拿 按摩 水疗 温泉 汤池 spa 足疗 美容 汗蒸 汤泉 理疗
  ko 사우나 스파 마사지 온천 찜질 스팀 목욕탕 대욕장 테라피
  ja サウナ スパ マッサージ 温泉 大浴場 露天 エステ 岩盤浴 貸切風呂 水風呂 整体
parking
  en parking park parked car_park garage valet barrier ev charging_station car vehicle bay parking_space scooter driveway motorbike tesla charge_point
  zh 停车 车位 车库 道闸 充电桩 代客泊车 开车 抬杆 挪车 我的车 泊车 电车 车牌
  ko 주차 주차장 차단기 발렛 전기차 충전소 내차 차량 차를 차 주차비 렌트카 출차
  ja 駐車 車庫 バレー 満車 車を 車が 充電スタンド 立体駐車 パーキング レンタカー 愛車 出庫
lift
  en lift elevator escalator stairs staircase steps stairwell ramp
  zh 电梯 扶梯 楼梯 爬楼 台阶 升降 坡道 走楼梯 𨋢
  ko 엘리베이터 엘베 승강기 계단 에스컬레이터 엘리베 경사로
  ja エレベーター エスカレーター 階段 エレベータ 段差 スロープ 昇降機
lobby
  en lobby lounge rooftop terrace garden courtyard playground kids_club meeting_room conference_room ballroom business_centre business_center library shop gift_shop vending_machine prayer_room smoking_area casino arcade locker changing_room sunroof deck banquet function_room nursery chapel
  zh 大堂 休息室 酒廊 露台 花园 儿童乐园 会议室 宴会厅 商务中心 自动售货 祈祷室 吸烟区 更衣室 储物柜 亲子乐园 娱乐室 图书馆 行政酒廊 会场 大厅
  ko 로비 라운지 루프탑 정원 키즈카페 키즈클럽 놀이방 회의실 연회장 비즈니스센터 자판기 기도실 흡연실 탈의실 락커 오락실 매점 세미나실
  ja ロビー ラウンジ 屋上 庭 キッズ 会議室 宴会場 ビジネスセンター 自販機 自動販売機 売店 喫煙所 更衣室 ロッカー ゲームコーナー 中庭 図書 大広間
laundry
  en laundry washing_machine dryer dry_clean dry_cleaning launderette detergent wash_my press_my ironed pressed creased laundered shrunk
  zh 洗衣 干洗 烘干 洗衣机 熨烫 洗衣房 送洗 洗坏 缩水 烫衣
  ko 세탁 빨래 드라이클리닝 건조기 세탁기 다림질 코인세탁
  ja 洗濯 クリーニング ランドリー 乾燥機 コインランドリー プレス 洗剤
shuttle
  en shuttle shuttle_bus airport_transfer airport transfer pick-up pickup minibus bus_to train_station
  zh 班车 接驳 穿梭 接机 送机 机场 接站 摆渡
  ko 셔틀 공항버스 픽업 공항 리무진 송영
  ja シャトル 送迎 空港 リムジンバス 迎え
# place
nearby
  en nearby near around_here close_by walking_distance how_far downtown city_centre old_town station subway metro bus tram beach harbour mall supermarket pharmacy atm bank market museum temple hospital church park sights attraction restaurant_nearby convenience_store sim_card map directions route address sunrise sunset weather ferry waterfall
  zh 附近 周边 多远 走到 地铁 公交 高铁 火车站 景点 超市 药店 便利店 商场 夜市 寺 博物馆 海边 取款机 医院 地图 路线 天气 怎么走 怎么去 哪里玩 步行 码头 日出 沙滩
  ko 근처 주변 걸어서 지하철 버스 역까지 시내 편의점 마트 약국 병원 관광지 시장 바닷가 해변 은행 지도 날씨 가볼만 얼마나걸 맛집추천 일출 터미널 산책
  ja 近く 周辺 歩いて 最寄 駅 バス停 地下鉄 コンビニ スーパー 薬局 病院 観光 市場 海岸 銀行 地図 天気 行き方 徒歩 お寺 神社 美術館 日の出 散策
hours
  en what_time opening_hours open_until close_at until_when hours_of opens closes timetable schedule from_when last_order open_on how_late
  zh 几点 营业 开放时间 开到 关门 什么时候 几时 时间表 开门 几点开始 多晚
  ko 몇시 영업 운영시간 언제까지 여는 닫는 이용시간 마감 몇시부터 오픈
  ja 何時 営業時間 いつまで 開いて 閉まる 利用時間 時間帯 ラストオーダー 何時から
# errand
taxi
  en taxi cab uber grab didi lyft car_service driver limo airport_car ride chauffeur
  zh 出租车 打车 叫车 网约车 滴滴 计程车 的士 包车 专车 代驾 叫部车
  ko 택시 카카오택시 대리 콜택시 우버 차불러 기사불러
  ja タクシー 配車 ハイヤー 代行 車を呼
wake
  en wake-up_call wake_up_call wake_me wake_us morning_call alarm_call oversleep
  zh 叫醒 叫早 morning_call 喊我起床 睡过头 唤醒 叫我起
  ko 모닝콜 깨워 웨이크업
  ja モーニングコール 起こして 目覚まし 寝坊
parcel
  en parcel package courier delivery post mail ship shipping postage dhl fedex envelope letter stamp postcard ship_it post_it forward_it send_it_to
  zh 快递 包裹 邮寄 寄 顺丰 到付 运费 代收 邮票 寄回 邮费 寄给 寄到
  ko 택배 소포 우편 발송 착불 우체국 퀵 부쳐 엽서 배송
  ja 宅配 郵送 発送 着払い 送料 荷物を送 切手 送って 宅急便 郵便 はがき
events
  en ticket tour guide excursion concert show theatre museum_ticket babysitter babysit nanny flowers bouquet birthday anniversary honeymoon surprise balloon candle celebrate proposal wedding cake_for photo_of_us print scan copy fax umbrella_loan borrow interpreter translator currency_exchange haircut cigarettes_buy
  zh 门票 演出票 一日游 导游 保姆 鲜花 生日 纪念日 求婚 惊喜 气球 布置 打印 复印 扫描 传真 借伞 翻译员 换钱 兑换外币 蜜月 拍照 蜡烛 带娃
  ko 티켓 투어 가이드 베이비시터 꽃다발 꽃 생일 기념일 프로포즈 깜짝 풍선 이벤트 인쇄 프린트 복사 스캔 팩스 환전 통역 우산 신혼 케이크준비 출력
  ja チケット ツアー ガイド ベビーシッター 花束 誕生日 記念日 プロポーズ サプライズ 風船 印刷 コピー スキャン ファックス 両替 通訳 傘 新婚 お祝い ケーキを用意 プリント 託児
`
