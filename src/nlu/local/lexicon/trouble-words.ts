// Words for danger, safety, loss and what belongs to a guest.
export const TROUBLE_WORDS = `
# fire
fire
  en fire flame flames blaze burning burnt burn smoke_coming smouldering sparks spark sparking scorched singed melted arson embers alight ignite fire_alarm evacuate evacuation smoke_alarm smoke_detector
  zh 火 着火 起火 失火 烧 冒烟 浓烟 烟雾 火光 火苗 火花 焦 糊味 焦味 烧焦 点燃 警报响 疏散 火警 火星 冒火
  ko 불났 불이나 화재 불길 불꽃 연기 타는냄새 탄내 타고있 스파크 그을 화염 대피 화재경보 불붙 연기가
  ja 火事 火災 燃え 煙 火花 焦げ 炎 火が 発火 避難 火災報知 煙が 出火 ボヤ きな臭
gas
  en gas gas_leak carbon_monoxide chemical chlorine fumes bleach rotten_egg propane toxic poisonous gas_smell ammonia
  zh 煤气 燃气 天然气 瓦斯 一氧化碳 泄漏 化学味 毒气 氯气 漏气 液化气
  ko 가스 가스냄새 가스샌 일산화탄소 유독 화학약품 누출
  ja ガス 一酸化炭素 ガス臭 薬品 有毒 漏洩 塩素
electric
  en electric_shock electrocuted shocked_by exposed_wire bare_wire live_wire wiring short_circuit sparks_from socket_sparks zap zapped tingle_from buzzing_socket explosion exploded explode blast bang_from
  zh 触电 漏电 电到 电了一下 麻了 裸露 电线 短路 爆炸 炸了 电击 带电 炸裂
  ko 감전 전기가올 찌릿 누전 전선 합선 폭발 터졌 펑 스파크튀
  ja 感電 漏電 ビリッ 電線 むき出し ショート 爆発 破裂 配線
# body
unconscious
  en unconscious unresponsive collapsed collapse fainted faint passed_out blacked_out not_waking won't_wake no_pulse not_moving motionless limp lifeless coma slumped keeled_over out_cold not_responding doesn't_respond isn't_responding dropped_to_the_floor face_down lying_on_the_floor
  zh 昏迷 昏倒 晕倒 晕过去 没反应 叫不醒 不省人事 没知觉 失去意识 一动不动 倒在地上 倒下 瘫 休克 昏过去 没有脉搏 喊不应 昏厥 叫佢唔醒 倒地
  ko 쓰러 의식이없 의식을잃 기절 실신 반응이없 안깨어 안일어나 미동 축늘어 졸도 혼수 정신을잃 대답이없어 움직이지않 안움직
  ja 倒れ 意識が 意識不明 気を失 反応がな 呼びかけ 起きない ぐったり 失神 動かない 気絶 応答しな 昏睡
breathing
  en breathe breathing breath breathless gasp gasping wheeze wheezing choke choking suffocate suffocating inhaler asthma turning_blue lips_blue blue_lips throat_closing airway not_breathing stopped_breathing short_of_breath hyperventilate
  zh 呼吸 喘不上 喘不过 透不过气 窒息 噎 卡喉咙 哮喘 断气 没气 嘴唇发紫 发紫 憋气 唞唔到气 呛到 气管
  ko 숨을못 숨을안 숨이 숨쉬 호흡 질식 목에걸 천식 흡입기 파랗게 헐떡 숨막 컥컥 입술이파
  ja 息が 呼吸 窒息 喉に詰ま 喘息 吸入 唇が紫 過呼吸 息苦し 顔が青 ゼーゼー
heart
  en heart_attack chest_pain chest_pains chest_hurts chest_tight chest stroke cardiac palpitations face_drooping droopy slurred slurring numb_arm left_arm numb one_side pacemaker defibrillator aed cpr heart_racing
  zh 心脏病 胸口 胸痛 心梗 心绞痛 中风 脑溢血 嘴歪 半边 麻木 心跳 起搏 除颤 心肺复苏 左臂 说不出话 口齿不清 脑梗
  ko 심장 가슴통증 가슴이아 가슴을 심근경색 뇌졸중 마비 말이어눌 심정지 심폐소생 왼팔 얼굴한쪽 입이돌아 풍이
  ja 心臓 胸が 胸の痛み 心筋梗塞 脳卒中 麻痺 ろれつ 心停止 心肺蘇生 左腕 顔の片側 動悸 aed 胸を押さえ
seizure
  en seizure convulsing convulsion fit epileptic epilepsy shaking_uncontrollably foaming twitching spasm diabetic insulin hypo hypoglycemic low_blood_sugar fever high_fever delirious disoriented confused 40_degrees
  zh 抽搐 癫痫 抽筋 口吐白沫 低血糖 糖尿病 胰岛素 发高烧 高烧 40度 神志不清 惊厥 羊癫疯 说胡话 发紫
  ko 발작 경련 간질 거품 저혈당 당뇨 인슐린 고열 열이40 헛소리 경기를 의식이흐 뇌전증
  ja 痙攣 発作 てんかん 泡を吹 低血糖 糖尿病 インスリン 高熱 40度 ひきつけ 意識が朦朧 うわごと
bleeding
  en bleed bleeding blood_everywhere blood bloody gash wound wounded stitches cut_deep deep_cut artery stab stabbed laceration head_wound pool_of_blood severed sliced_open
  zh 流血 出血 血流 血止不住 满地血 一地血 伤口 割伤 割破 缝针 大出血 刺伤 吐血 便血 血泊 见血 头破
  ko 피가 출혈 피를 피흘 피범벅 상처 찢어져 베였 꿰매 칼에 지혈 피투성 각혈 하혈
  ja 出血 血が 血だらけ 血まみれ 傷口 切った 縫う 止血 刺さ 大量の血 吐血 流血
injury
  en injured injury broken_arm broken_leg broken_wrist broken_ankle broken_hip fracture fractured can't_move can't_walk can't_get_up fell_down_the_stairs fell_from fell_off slipped_and hit_his_head hit_her_head hit_my_head concussion scald scalded burn_injury ankle hip wrist knee neck spine limb sprained dislocated crushed bruised hurt_badly badly_hurt fallen fall
  zh 受伤 骨折 摔断 摔倒 摔伤 摔下 滚下楼 动不了 站不起来 走不了 撞到头 头撞 烫伤 烧伤 扭伤 脱臼 脑震荡 压伤 夹断 爬不起来 跌倒 起唔到身 滑倒 坠楼 掉下楼
  ko 다쳤 다쳐 부러 골절 넘어져 넘어지 못일어 못움직 못걷 머리를부딪 화상 데었 삐었 탈구 뇌진탕 깔려 굴러떨어 떨어져서 추락 미끄러 꼼짝
  ja 怪我 けが 骨折 折れた 転んで 転倒 転落 動けない 歩けない 立てない 頭を打 火傷 やけど 捻挫 脱臼 脳震盪 挟まれ 滑って 落ちて 起き上がれ
sick
  en vomit vomiting throwing_up puking diarrhea diarrhoea food_poisoning poisoned poison swallowed drank_bleach overdose overdosed pills rash hives swelling swollen anaphylaxis anaphylactic epipen epi-pen allergic_reaction dizzy nausea severe_pain agony appendix doubled_over kidney pain sting stung snake_bite bitten_by labour contraction contractions waters_broke miscarriage pregnant unwell ill
  zh 呕吐 吐 腹泻 拉肚子 食物中毒 中毒 吞了 误食 误喝 喝了洗 药吃多 安眠药 起疹 荨麻疹 肿 过敏反应 头晕 剧痛 疼得 阑尾 痛得打滚 要生了 羊水 宫缩 流产 孕 休克 蛇咬 肚子疼 发烧 上吐下泻
  ko 토하 토했 구토 설사 식중독 중독 삼켰 마셨어 약을많 수면제 두드러기 부어 붓 아나필 알레르기반응 어지러 극심 통증 맹장 배가아 진통 양수 산통 유산 임신 뱀에 열이나 데굴
  ja 嘔吐 吐い 下痢 食中毒 中毒 飲み込 誤飲 薬を大量 睡眠薬 蕁麻疹 じんましん 腫れ アナフィラキシー エピペン めまい 激痛 盲腸 陣痛 破水 産まれ 流産 妊娠 お腹が痛 発熱 噛まれ
suicide
  en suicide suicidal kill_myself kill_himself kill_herself end_my_life end_it_all want_to_die don't_want_to_live better_off_dead self-harm cut_myself cutting_herself jump jumping_off ledge noose hanging goodbye_note goodbye_letter railing over_the_edge no_reason_to_live say_goodbye wrists take_my_life
  zh 自杀 轻生 不想活 想死 去死 跳楼 割腕 遗书 活着没意思 结束生命 寻短见 上吊 吞药 跳下去 一了百了 活够了 不想再活 栏杆外 自残 坐在窗台 告别信 唔想做人 解脱
  ko 자살 죽고싶 죽을거 살기싫 목숨을 뛰어내 유서 손목을 목을매 자해 그만살 끝내고싶 난간 세상을떠 삶을 죽으려 투신 극단적
  ja 自殺 死にたい 死のう 生きたくない 飛び降り 首を吊 遺書 手首を切 自傷 消えたい 終わりにし 生きる意味 柵を越え 死ぬつもり もう疲れた 首つり 薬を全部
# attack
weapon
  en knife gun weapon pistol rifle machete blade axe bat armed shots gunshot shooting shooter bomb explosive grenade shot
  zh 刀 枪 武器 砍 开枪 枪声 炸弹 斧 棍 持刀 匕首 拿刀 枪击
  ko 칼 총 흉기 무기 총소리 폭탄 도끼 방망이 칼들고 총을
  ja 刃物 包丁 銃 ナイフ 武器 爆弾 斧 バット 発砲 凶器
violence
  en hit punch punched beat beaten beating kick kicked slap slapped strangle strangled choke_her attack attacked assault assaulted fight fighting brawl violent violence abuse abusive domestic dragged pinned throttling screaming_for_help smashed_his beating_up thrown_against hitting
  zh 打人 打我 打她 被打 殴打 掐脖子 家暴 动手 打架 斗殴 揍 踢 扇 耳光 推倒 拖 拽 砸 暴力 施暴 围殴 群殴 打老婆 求救 拳头
  ko 때리 때려 맞았 맞고있 폭행 주먹 발로차 목을조 싸움 폭력 뺨 밀쳐 끌고 구타 난투 얻어맞 가정폭력 패고 비명소리
  ja 殴 蹴 暴力 首を絞 暴行 叩かれ 引きず 乱闘 dv 平手 突き飛ば 襲わ 襲って 揉み合い 暴れ 悲鳴
threat
  en threaten threatened threatening threat blackmail extort intimidate harassing harass harassed stalker stalking stalk followed following followed_me follows_me won't_leave_me_alone cornered trapped_by kidnap abducted hostage scared_for afraid hiding locked_myself ex-husband ex-boyfriend ex_husband banging_on_my_door trying_to_get_in won't_go_away waiting_outside prowling loitering
  zh 威胁 恐吓 敲诈 勒索 骚扰 跟踪 尾随 跟着我 堵 绑架 劫持 人质 害怕 躲 前夫 前男友 砸门 撞门 拍门 撬门 撬锁 不肯走 不让走 门外徘徊 盯着我 偷窥 守在门口 跟住我
  ko 협박 위협 공갈 괴롭 스토킹 스토커 따라와 따라다 쫓아 납치 감금 인질 무서 무섭 숨어 전남편 전남친 문을두드 문을부 문앞에서서 안가고 서성 못나가게 기다리고있 엿보
  ja 脅 脅迫 恐喝 嫌がらせ ストーカー つけられ 付きまと 後をつけ 誘拐 監禁 人質 怖い 隠れて 元夫 元彼 ドアを叩 こじ開け 帰らない うろうろ 覗 待ち伏せ 開けようとし
sexual
  en rape raped molest molested groped groping touched_me touched_my sexual sexually indecent exposed_himself flasher naked_man forced_himself drugged spiked roofie in_my_drink undressed filming_me filmed_me hidden_camera spycam upskirt masturbating kissed_me
  zh 强奸 性侵 猥亵 摸我 非礼 咸猪手 裸露 下药 迷药 偷拍 针孔 摄像头 露阴 性骚扰 脱我 强吻 乱摸 动手动脚 耍流氓 摸大腿
  ko 성폭행 성추행 강간 만졌 더듬 성희롱 약을탔 약탄 몰카 불법촬영 노출 강제로 몸을만 추행 바지를내 끌어안
  ja 強姦 レイプ 痴漢 触られ 触って 性的 セクハラ 薬を入れ 薬を盛 盗撮 露出 無理やり わいせつ 抱きつ 隠しカメラ
intruder
  en intruder break-in broke_in breaking_in burglar burglary stranger strange_man strange_person someone_in_my_room somebody_in_my_room man_in_my_room under_my_bed in_the_wardrobe walked_in walked_into_my let_himself_in entered_my_room entered_our_room barged_in prowler forced_the_door lock_is_forced masked someone_is_inside unknown_man
  zh 闯入 闯进 陌生 不认识的 入室 贼 小偷 撬开 潜入 屋里有人 房间里有人 床底下有人 藏在 有个男人 有个男的 进了我房间 开我门 蒙面 有人开门 进来一个
  ko 침입 낯선 모르는사람 모르는남 누가들어 누군가들어 방에누가 들어와있 강도 도둑 침대밑 숨어있 문따고 억지로열 괴한 들어오려
  ja 侵入 知らない人 見知らぬ 知らない男 不審 部屋に誰か 誰かが入 泥棒 強盗 押し入 ベッドの下 潜んで 入ってこよう 入って来よう 忍び込 鍵をこじ
missing
  en missing_child missing lost_child can't_find_my_son can't_find_my_daughter can't_find_my_mother wandered_off disappeared vanished not_come_back hasn't_come_back didn't_return dementia alzheimer lost_sight lost_him lost_her separated never_came_back gone_missing unaccounted hasn't_returned
  zh 不见了 走丢 走失 失踪 找不到孩子 找不到人 孩子没了 没回来 联系不上 老年痴呆 痴呆 阿尔茨海默 被带走 丢了孩子 跑丢 唔见咗
  ko 안보여 사라졌 없어졌어 실종 잃어버렸 못찾 안돌아 연락두절 치매 길을잃 미아 데려갔 아직안와
  ja いなくな 見当たらない 行方不明 迷子 はぐれ 帰ってこな 戻ってこな 連絡が取れ 認知症 徘徊 連れ去 見失 姿が見え
trapped
  en trapped stuck stuck_in locked_in can't_get_out can't_open_the_door lift_stopped elevator_stopped between_floors caught_in lift_stuck dropped jammed_door wedged
  zh 困 卡在 关在 出不来 出不去 被锁 门打不开 电梯停 夹住 卡住 悬在 反锁在 困住 夹到
  ko 갇혔 갇혀 못나가 안열려서 멈췄 멈춰 끼였 끼어 엘베멈 중간에서 매달 잠겨서못
  ja 閉じ込 出られ 開かなく 止まって 挟まっ 中に閉 途中で止ま 動かなくな 抜けなく
drown
  en drown drowned drowning underwater bottom_of_the_pool face_down_in_the_pool pulled_from_the_pool sinking swept_away floating_face
  zh 溺水 淹到 呛水 沉底 池底 沉下去 落水 溺 浮在水面 被浪卷
  ko 익사 물에빠 가라앉 허우적 떠내려 바닥에가라앉 물먹
  ja 溺 沈んで プールの底 水に落 流され 浮いて
rescue
  en help emergency ambulance paramedic doctor police 911 999 112 119 110 hospital medic first_aid nurse sos urgent urgently hurry quick quickly immediately right_now at_once somebody_help please_help defibrillator fire_brigade fire_department
  zh 救命 救护车 急救 报警 警察 医生 120 110 119 快来 赶快 赶紧 马上 紧急 送医 急诊 消防 来人 快点 急急急 救人 白车 十万火急
  ko 살려 구급차 119 112 응급 경찰 신고 의사 빨리 급해 위급 병원 응급실 도와 긴급 구조 당장 얼른
  ja 助けて 救急車 119 110 警察 緊急 医者 早く 急いで 病院 救急 至急 すぐ来 誰か 医師 大至急 たすけて
# security
unsafe
  en unsafe unsafe_feeling safety security dangerous hazard hazardous slippery slip sharp broken_glass shard nail railing_loose loose_railing unlit exit_blocked blocked_exit cctv no_lock door_doesn't_lock door_wont_lock lock_broken doesn't_lock left_unlocked wide_open unlocked suspicious creepy lurking drunk intoxicated master_key gave_out_my_room room_number_to chain peephole_covered trip_hazard
  zh 安全 安保 危险 隐患 滑 碎玻璃 玻璃渣 钉子 栏杆 反锁 锁不上 锁不住 门没锁 关不严 一推就开 监控 可疑 醉汉 醉酒 酒鬼 鬼鬼祟祟 房号告诉 绊 逃生 堵住 安全出口 灭火器 松动
  ko 안전 위험 보안 미끄러 유리조각 못이 난간 안잠 잠기지 잠금 열려있 cctv 수상 취객 술취한 안전장치 방번호를 비상구 체인 마스터키 경비 불안
  ja 安全 危険 危な セキュリティ 滑り ガラスの破片 釘 手すり 鍵がかから 施錠 開けっ放し 防犯 監視カメラ 怪しい 酔っ オートロック 部屋番号を 非常口 チェーン 不用心 マスターキー
theft
  en stolen stole steal theft thief rob robbed robbery burgled pickpocket gone_from_my_room missing_from_my_room taken_from went_through_my rummaged tampered safe_open money_gone cash_missing jewellery_gone nicked looted
  zh 偷 被盗 失窃 盗 扒手 抢劫 少了 翻过 动过 翻动 钱没了 保险箱 被撬 现金不见 翻我
  ko 훔 도난 절도 도둑맞 소매치기 강도 없어진 뒤진 뒤졌 손댄 금고 털렸 현금이없 빼갔
  ja 盗 盗難 窃盗 泥棒 なくなって 荒らされ 触られた形跡 金庫 抜かれ 現金が スリ 漁られ
# lost
lost
  en lost lose left_behind left_my left_it forgot forgotten mislaid misplaced lost_and_found lost_property can't_find cannot_find dropped still_in_the_room under_the_bed handed_in seen_my anyone_found found_it left_in_the must_have_left left_on_the found_a turn_up turned_up
  zh 丢 落在 遗失 忘在 忘拿 忘带 失物 找不到 不见 拉在 掉在 掉哪 捡到 遗落 落下 遗忘 落咗 漏咗 忘了拿 失物招领 没带走 丢三落四
  ko 잃어 두고 놓고 분실 깜빡 없어졌 흘린 흘렸 빠뜨 떨어뜨 못찾 찾아 습득 유실물 놔두 놔두고 빼먹고 남겨
  ja 忘れ 落とし なくし 無くし 紛失 置き忘れ 見つから 失くし 置いてき 見当たら 落とし物 拾 遺失 忘れ物 落とした 置きっぱなし わすれ
# belongings
device
  en phone iphone mobile laptop macbook ipad tablet kindle airpod airpods earbud earbuds headphone camera charger smartwatch hearing_aid hard_drive usb_stick apple_watch gopro switch_console
  zh 手机 电脑 平板 耳机 相机 笔记本 充电宝 手表 助听器 硬盘 u盘 kindle
  ko 핸드폰 휴대폰 폰 노트북 아이패드 태블릿 에어팟 이어폰 카메라 보조배터리 워치 보청기 버즈
  ja 携帯 スマホ パソコン タブレット イヤホン カメラ ipad モバイルバッテリー スマートウォッチ 補聴器 ノートパソコン
valuables
  en wallet purse passport ring necklace bracelet earring brooch watch jewellery jewelry cash driving_licence id bank_card boarding_pass visa_page wedding_ring pearls cufflink
  zh 钱包 护照 戒指 项链 手链 耳环 胸针 首饰 现金 身份证 驾照 银行卡 镯子 手表 玉 袖扣 证件
  ko 지갑 여권 반지 목걸이 팔찌 귀걸이 브로치 귀금속 현금 신분증 면허증 시계
  ja 財布 パスポート 指輪 ネックレス ブレスレット ピアス イヤリング 貴金属 現金 免許証 時計 宝石 指環
clothing
  en jacket coat hoodie sweater jumper dress shirt trousers jeans shoe shoes trainers boots scarf hat cap gloves socks underwear bra swimsuit suit tie belt glasses sunglasses spectacles umbrella backpack rucksack bag handbag tote pyjamas_left cardigan uniform shawl
  zh 外套 大衣 衣服 裙子 衬衫 裤子 鞋 围巾 帽子 手套 袜子 内衣 泳衣 西装 领带 皮带 眼镜 墨镜 雨伞 背包 书包 手提包 毛衣
  ko 자켓 재킷 코트 외투 옷 원피스 셔츠 바지 신발 구두 목도리 모자 장갑 양말 속옷 정장 넥타이 벨트 안경 선글라스 우산 배낭 백팩 가디건
  ja 上着 ジャケット コート 服 ワンピース シャツ ズボン 靴 マフラー 帽子 手袋 靴下 下着 スーツ ネクタイ ベルト 眼鏡 メガネ サングラス 傘 リュック バッグ カーディガン
keepsake
  en teddy toy doll soft_toy stuffed_animal book notebook diary document folder contract medication medicine pills_left denture dentures retainer keys house_keys car_key cane walking_stick makeup cosmetics perfume bottle_of souvenir drawing plushie bunny
  zh 玩具 小熊 娃娃 玩偶 书 本子 文件 合同 药 假牙 牙套 车钥匙 拐杖 化妆品 香水 纪念品 保温杯 水杯
  ko 인형 장난감 책 노트 서류 계약서 약 틀니 교정기 차키 지팡이 화장품 향수 기념품 텀블러 파우치
  ja ぬいぐるみ おもちゃ 人形 本 ノート 書類 契約書 薬 入れ歯 マウスピース 車の鍵 杖 化妝品 化粧品 香水 お土産 水筒 ポーチ
# people
child
  en child children kid kids son daughter boy girl toddler baby infant newborn grandson granddaughter grandchild nephew niece teenager twins little_one
  zh 孩子 小孩 宝宝 儿子 女儿 婴儿 娃 孙子 孙女 细路 囡囡 老大 老二 宝贝 小朋友 仔
  ko 아이 아기 애가 애들 아들 딸 손자 손녀 조카 쌍둥이 꼬마 애기 유아 큰애 둘째
  ja 子供 子ども 赤ちゃん 息子 娘 孫 幼児 双子 甥 姪 こども 乳児 小さい子
adult
  en wife husband partner boyfriend girlfriend mother mum mom father dad parents grandmother grandma granny grandfather grandpa friend friends sister brother colleague elderly guest roommate aunt uncle my_man hubby
  zh 老婆 老公 太太 先生 妻子 丈夫 妈 爸 父母 奶奶 爷爷 老人 朋友 姐 弟 同事 男朋友 女朋友 外婆 老伴 闺蜜 婆婆 室友
  ko 아내 남편 엄마 아빠 어머니 아버지 부모 할머니 할아버지 친구 언니 오빠 동생 동료 여친 남친 와이프 시어머니 일행 집사람 룸메
  ja 妻 夫 主人 家内 母 父 両親 祖母 祖父 友人 友達 姉 妹 兄 弟 同僚 彼女 彼氏 おばあ おじい お母さん 連れ 旦那
# body
stroke
  en slurred slurring drooping droops drooped one_eye can't_see can't_speak can't_lift can't_feel one_side left_side right_side numbness tingling dropped_his dropped_her words_don't talking_nonsense mumbling double_vision worst_headache thunderclap jaw dribbling drooling speech cold_sweat pins_and_needles
  zh 说不出话 话说不清 说话不清 口歪 歪嘴 眼歪 流口水 半身 一边脸 抬不起 筷子掉 看不见 麻 木了 说不利索 大舌头 剧烈头痛 冒冷汗 舌头打结 站不稳
  ko 말을못 말이어눌 발음이 한쪽 팔이안 팔을못 젓가락을 숟가락을 침을흘 눈이안보 감각이 저려 식은땀 두통이 횡설수설 마비 안보인대요 왼쪽 오른쪽팔 혀가
  ja 言葉が出 ろれつ 呂律 よだれ 片目 片方 箸を落 腕が上が 手足がしび しびれ 冷や汗 激しい頭痛 顔が歪 話せな しゃべれ 見えない 感覚がな 右半身 左半身
overdose
  en paracetamol ibuprofen tablets sleeping_pills sedatives opioid fentanyl heroin cocaine ketamine mdma ecstasy bleach detergent drain_cleaner antifreeze rat_poison battery button_battery magnet mushroom berries took_too_many took_all bottle_of_pills empty_packet lined_up swallowed ate_a drank_the drank_from double_dose methanol alcohol_poisoning hangover_not
  zh 布洛芬 安定 降压药 一整板 一瓶药 吃了很多药 纽扣电池 洁厕灵 农药 老鼠药 洗衣凝珠 干燥剂 磁铁 吞下 误服 误食 喝下 蘑菇中毒 吸毒 毒品 酒精中毒 喝多了叫不醒 百草枯 消毒液
  ko 타이레놀 수면제 진정제 한통을 다먹었 농약 쥐약 락스 세제를 건전지 단추전지 자석 방습제 삼킨 먹어버 들이마 마약 필로폰 술을너무 과다복용 버섯을먹
  ja 睡眠薬 鎮痛剤 ボタン電池 洗剤 漂白剤 乾燥剤 農薬 殺虫剤 磁石 飲んでしま 飲んじゃ 一箱 一瓶 大量に飲 きのこ ドラッグ 急性アルコール 誤って 口から泡 口に入れ 錠剤
wound
  en bone bone_showing through_the_skin skin_peeling blister spurting won't_stop soaked_towel nosebleed glass_in toe finger_off fingertip eyeball socket impaled nail_through burnt_hand boiling_water_on scalding_water oil_on oxygen concentrator dialysis catheter pump transplant blood_thinner warfarin rigors sepsis rabies lightning dehydrated heatstroke hypothermia shivering_uncontrollably lockjaw
  zh 骨头 见骨 露出骨 皮掉 起泡 烫到 烫得 止不住 喷血 手指断 切到 划开 口子很深 扎进 眼球 开水浇 氧气 透析 起搏器 华法林 血糖 高血压 犯病 中暑 失温 狂犬 冻伤 病发 老毛病犯
  ko 뼈가 뼈보 살이벗 물집 피가안멈 멈추지않 손가락이잘 베여 찔려 박혔 끓는물 뜨거운물을쏟 산소 투석 와파린 혈압이 혈당 열사병 저체온 광견 코피 쏟아져 데여 지병
  ja 骨が 骨折 皮がめく 水ぶくれ 止まらない 指を切 ざっくり 刺さって 目に入 熱湯 お湯をかぶ 酸素 透析 ワーファリン 血圧 血糖 熱中症 低体温 鼻血 やけど 噛まれて 持病 蜂に
pregnancy
  en pregnant weeks_pregnant waters contractions labour labor bleeding_and_pregnant midwife baby_is_coming crowning premature
  zh 怀孕 孕妇 破水 见红 宫缩 临产 要生 胎动 早产 预产
  ko 임신 임산부 양수 진통 하혈 출산 태동 아기가나 만삭 조산
  ja 妊娠 妊婦 破水 陣痛 出血して 産まれそう 胎動 早産 臨月 つわり
farewell
  en tell_my tell_them i'm_sorry_to sorry_for_everything goodbye_to forgive_me funeral my_ashes give_my no_one_would_miss nobody_would_miss better_without_me burden can't_go_on can't_do_this_anymore done_with_life no_point_in_living last_message final_message bridge rooftop roof charcoal helium rope tall_building thanks_for_listening_to last_night_on_earth
  zh 对不起爸妈 替我告诉 帮我转告 遗言 后事 烧炭 炭盆 没有我 别找我 谢谢你陪我 撑不下去 坚持不下去 累了想走 最后一次 永别 天台 楼顶 桥上 绳子 下辈子 来世 没意思 不想醒 解脱了 活着好累 连累
  ko 번개탄 착화탄 미안하다고전해 전해주세요 마지막으로 나없이 나하나없 다들잘살 장례 유언 옥상 다리위 밧줄 고마웠어요 안녕히 버틸수없 지쳤 다끝내 사라지고싶 삶이 짐만 다음생
  ja 練炭 ごめんなさいと伝え 伝えてください 葬儀 遺言 最後に 私がいなく 楽になりたい 屋上 橋の上 ロープ もう無理 疲れました 終わりにする さようなら 迷惑かけ 消えてしまい 生きてて 居場所がな もういいや 来世 聞いてくれてありがとう
# fire
structure
  en collapse collapsing ceiling_coming caving_in cave_in falling_debris crack_in_the_ceiling hanging_over came_away gave_way railing balcony_rail sinkhole shattered glass_fell chandelier_fell scaffolding_fell sign_hanging landslide mudslide earthquake tsunami flood_water rising_water water_rising waist_deep knee_deep avalanche typhoon hurricane tornado lightning_hit bear wild_boar snake_in crocodile shark jellyfish rip_current swarm
  zh 坍塌 塌了 天花板掉 砸下来 裂缝 栏杆松 护栏松 悬着 广告牌 快掉 玻璃掉 坠落 地震 海啸 泥石流 山体滑坡 洪水 进水了 水涨 没过膝盖 台风 龙卷风 雪崩 熊 野猪 毒蛇 水母 鲨鱼 离岸流 马蜂
  ko 무너 붕괴 내려앉 천장이내 금이쩍 난간이흔 난간이빠 떨어질것같 유리가깨져떨 간판이 지진 쓰나미 산사태 홍수 물이차오 무릎까지 태풍 눈사태 곰이 멧돼지 뱀이 해파리 상어 벌떼 파도에
  ja 崩れ 崩落 倒壊 天井が落ち 亀裂 手すりが外 手すりがぐら 落ちそう 看板が ガラスが落 地震 津波 土砂 洪水 水が上が 膝まで 台風 雪崩 熊 くま イノシシ 毒蛇 クラゲ サメ 離岸流 蜂の群れ 波に
fumes
  en haze hazy foggy eyes_burning eyes_sting coughing burning_smell acrid fizzing crackling buzzing_wall hot_to_touch hot_wall swollen_battery charging_scooter e-bike e-scooter melted_plug melting_plug extension_lead candle_fell barbecue_indoors charcoal_in burning_plastic electrical_smell popping co_alarm co_detector dizzy_all headache_all kitchen_fire oil_on_fire grease_fire
  zh 呛得 呛人 眼睛睁不开 熏得 辣眼睛 噼啪 滋滋 冒白烟 冒黑烟 发烫的墙 电池鼓 充电冒 电动车 插头化 熔化 塑料味 油锅 炭火 头都晕 全家头晕 屋里都是烟 雾蒙蒙 一股糊 一氧化碳报警
  ko 매캐 눈이따가 눈을못떠 켁켁 콜록 타닥 지지직 부풀 배터리가부 녹아내 플라스틱타 킥보드 숯불을 뿌옇 자욱 연기자욱 머리가다아 일산화 경보기가 벌겋 뜨거워진벽
  ja もくもく 目がしみ 咳が止ま パチパチ ジリジリ 膨らんだ バッテリーが膨 溶けて プラスチックの焦 電動キックボード 炭を みんな頭が痛 白い煙 黒い煙 もや 警報器が鳴 熱くなって 火の粉
# attack
captive
  en won't_let_me won't_let_us won't_let_her not_allowed_to_leave took_my_passport took_my_phone locked_me locked_us locked_in_the held_against forced_to made_me_do against_my_will pimp trafficking sold owe_money debt_collector loan_shark extortion pictures_online photos_online nude_photos blackmailing webcam sextortion secret_camera lens listening_in order_a_pizza can't_talk whisper whispering he_is_listening hide_in_the don't_let_him doesn't_stop can't_leave grabbed_my_wrist blocked_the_door
  zh 不让我走 不让走 不放我 扣了护照 拿走我护照 收走手机 锁在房间 关起来 逼我 强迫 强行 不愿意 欠债 讨债 追债 高利贷 裸照 照片发 发到网上 敲诈 囚禁 卖淫 传销 不敢出声 小声 他在旁边 堵住门 拽住 拖进 扒 针孔 别让他
  ko 못나가게 안보내줘 여권을뺏 폰을뺏 가뒀 가두고 강요 억지로시 빚 사채 돈안갚 사진을뿌 사진유포 동영상유포 협박해 감금 성매매 말못해요 조용히해야 옆에있어요 문을막 손목을잡 끌려 원치않 싫다고했 신고해
  ja 出してくれない 帰してくれ 閉じ込めて パスポートを取 携帯を取 無理に 強要 借金 取り立て 写真をばら ばらまく 動画を流 脅され 監禁 売春 声が出せ 小声 隣にいる 出口をふさ 腕を掴 引っ張られ 嫌と言 嫌って言った 逃げて 逃げ込
crowd
  en masked masks balaclava gang gangsters hooligans riot stampede crush mob terrorist unattended_bag suspicious_package suspicious_bag ticking wires_sticking hostage_situation smashing smashed_window swinging_a broken_bottle bottle_in_his crowbar taser pepper_spray petrol gasoline molotov acid ram_raid looting car_into hit_and_run drunk_driver crash crashed
  zh 蒙面 面罩 一伙人 黑社会 暴徒 踩踏 恐怖 可疑包裹 可疑的包 滴答响 露着电线 砸玻璃 砸店 酒瓶 碎酒瓶 汽油 硫酸 泼 撞车 车撞 肇事 翻车 醉驾 电击器 辣椒水
  ko 복면 마스크쓴 조폭 깡패 폭도 압사 테러 수상한가방 째깍 전선이나 깨진병 소주병 휘발유 염산 차에치 뺑소니 음주운전 충돌 난동 부수고 전기충격 떼로
  ja 覆面 目出し 暴力団 ヤクザ 暴徒 将棋倒し テロ 不審な荷物 不審物 カチカチ 配線が見え 割れた瓶 瓶を持 ガソリン 硫酸 車に轢 轢かれ ひき逃げ 飲酒運転 衝突 暴れて 叩き割 スタンガン
# people
childalone
  en alone_on_the_balcony climbing_on climbing_the on_the_ledge locked_in_the_car in_a_hot_car left_alone unattended_child by_himself by_herself picked_up_by someone_else handed_over_to offered_sweets online_friend met_online chatting_with_strangers daddy mummy mommy tied_up screaming_child hit_the_child beaten_child won't_stop_crying runaway
  zh 一个人在阳台 爬栏杆 爬窗 锁在车里 孩子在车里 没人看 独自 被接走 交给别人 给糖 网友 陌生人带 打孩子 绑着 离家出走 爸爸打 妈妈打 反锁在阳台
  ko 아기혼자 애혼자 난간에올라 매달려 차안에 차에갇 혼자두고 데려갔 모르는아줌마 모르는아저씨 사탕 오픈채팅 묶여 가출 아빠가때 엄마가때 학대
  ja 子どもだけ 一人で柵 柵に登 よじ登 車内に 車の中に 置き去り 連れて行か 知らないおじ 知らないおば お菓子をあげ ネットで知り合 縛られ 家出 パパが ママが 虐待
`
