// Words for a room and what is in it.
export const ROOM_WORDS = `
# cooling
aircon
  en aircon air_con a/c ac air_conditioning air_conditioner aircond airco hvac cooling thermostat climate_control vent blower fan_coil remote_control_ac
  zh 空调 冷气 制冷 风口 出风 中央空调 温控 吹风口 开不了冷 不制冷
  ko 에어컨 냉방 에어콘 송풍 온도조절 시스템에어컨 냉기 찬바람 실외기
  ja エアコン 空調 クーラー 冷房 送風 冷風 室外機 温度調節 温度設定 設定温度
heating
  en heating heater heat radiator boiler underfloor warm_up floor_heating space_heater hot_air
  zh 暖气 地暖 制热 取暖 暖风 供暖 电暖 热风 暖炉
  ko 난방 히터 보일러 온풍 라디에이터 바닥난방 온돌 전기장판 온열
  ja 暖房 ヒーター 温風 床暖 ストーブ こたつ 湯たんぽ 電気毛布
fan
  en fan ventilation ventilate extractor air_flow airflow fresh_air stuffy airless damp humid muggy clammy condensation moist dehumidifier humidifier air_purifier
  zh 风扇 电扇 通风 换气 排风 闷 潮湿 潮 返潮 湿气 回南天 不透气 透气 加湿 除湿 净化器 抽风
  ko 선풍기 환기 환풍 답답 습하 습기 눅눅 꿉꿉 축축 가습 제습 공기청정 통풍
  ja 扇風機 換気 湿気 ジメジメ じめじめ 蒸し暑 蒸す 加湿 除湿 空気清浄 こもっ 結露 乾燥
heat
  en hot boiling sweat sweaty sweltering roasting roast baking sauna oven melting melt furnace scorching toasty warm too_warm overheated heatstroke
  zh 热死 很热 太热 好热 热得 闷热 出汗 汗 蒸笼 桑拿天 烤 中暑 热醒 滚烫 烫手 发烫 热成 热的
  ko 더워 더운 더움 덥 찜통 땀 사우나같 뜨거 후끈 찜질방 한증막 더위 쪄죽
  ja 暑 汗 蒸し サウナみたい 熱中症 灼熱 茹だる 熱帯夜 ほてる あつい あつく
cold
  en cold freezing frozen freeze chilly icy ice_cold shiver shivering arctic igloo fridge_cold goosebumps coats_on lukewarm tepid cool antarctica siberia wearing_a_coat
  zh 冷 冻 冰窖 冰冷 发抖 哆嗦 凉 温吞 不热 不够热 寒 穿着羽绒服 裹着 打颤 着凉
  ko 추워 추운 추움 춥 차가 얼어 얼음장 냉골 덜덜 시베리아 미지근 서늘 오들 냉동고 패딩
  ja 寒 冷た 冷え 凍え 震え ぬる 氷の さむい つめたい 極寒 冷蔵庫の中 カイロ コート着
# noise
noisy
  en noise noisy loud racket din bang banging thump thud stomp clatter rattle buzz hum humming squeal whistle beep creak squeak drone roar echo volume deafening earplug soundproof thin_walls hear_everything pounding knocking drip_drip clank vibration hammering creaky rumble
  zh 吵 噪 隔音 动静 咚咚 嗡嗡 砰 叮叮 轰鸣 哐 吱呀 嘎吱 滴答 震动 喧哗 喧闹 耳塞 大声 声音大 响个不停 响一夜 闹腾 噪音 墙薄 听得一清二楚 门铃 敲
  ko 시끄 소음 방음 쿵 쿵쾅 달그락 웅웅 삐걱 덜컹 드르륵 윙 진동 귀마개 층간 소리 울려 끼익 탁탁 똑똑 들려 들리
  ja うるさ 騒 騒音 音 防音 響 ドンドン ガタガタ ブーン キーキー カタカタ ギシギシ 振動 耳栓 筒抜け 壁が薄 やかまし 聞こえ ポタポタ ゴー ガンガン きしむ 鳴
quiet
  en quiet silent silence peaceful calm serene tranquil hush away_from_the_road
  zh 安静 清静 幽静 宁静 寂静 静谧 静音 远离马路 不吵
  ko 조용 고요 한적 잔잔 평온 적막 정숙
  ja 静か 静け 静寂 閑静 落ち着い のどか しずか 静ま
neighbours
  en neighbour neighbor next_door upstairs downstairs above_us above_me below_us hallway corridor other_guest adjacent room_above people_above across_the_hall wall opposite_room adjoining_room
  zh 隔壁 楼上 楼下 邻居 走廊 对门 邻房 过道 别的客人 其他客人 上面那家 对面房 隔离房
  ko 옆방 윗층 위층 윗방 윗집 아래층 아랫층 옆객실 복도 맞은편 이웃 다른손님 옆호실 벽너머
  ja 隣 上の階 下の階 廊下 真下 真上 お隣 他の客 他のお客 向かいの部屋 となり 階上 階下 壁の向こう 両隣
voices
  en shout yell scream argue argument quarrel laugh laughing singing chatter crying fight party partying rowdy drunken karaoke snore snoring running run_around jumping footstep teenagers stag hen_do voices talking moaning having_sex wedding_party
  zh 唱歌 吵架 喊 叫声 尖叫 打呼 呼噜 聚会 派对 开趴 蹦迪 麻将 说话声 哭闹 哭声 脚步 跑来跑去 蹦跳 喝酒 闹 聊天 笑声 大喊 骂街 卡拉 打牌 呻吟
  ko 떠드 떠들 노래 고함 소리지르 싸우 싸움 비명 코골 파티 술판 뛰어다 발소리 발망치 수다 울음 우는 웃음소리 고래고래 노래방 단체
  ja 話し声 怒鳴 叫 いびき 足音 走り回 宴会 歌 大声 笑い声 パーティー 喧嘩 泣き声 酔っ払 団体 おしゃべり 飛び跳ね 麻雀 カラオケ 騒ぐ
works
  en construction drill drilling jackhammer renovation building_work works scaffolding builders road_works hammer generator saw
  zh 施工 装修 电钻 工地 打桩 修路 翻新 发电机 敲墙 锯 工人 钻
  ko 공사 드릴 망치 리모델링 공사장 발전기 인부 포크레인
  ja 工事 ドリル 改装 建設 ハンマー 発電機 改修 重機 作業員
music
  en music bass club nightclub band dj concert speaker alarm siren bark barking dog_bark traffic road_noise train horn bell rooster seagull minibar_noise compressor cicada frogs church_bell
  zh 音乐 低音炮 酒吧声 警报 警铃 狗叫 车流 汽笛 喇叭 火车声 鸡叫 压缩机 广场舞 音响 蝉 青蛙 马路 鸣笛 闹钟 ktv
  ko 음악 클럽 베이스 경보 짖 개가 차소리 도로소음 기차소리 경적 사이렌 알람 매미 스피커 밴드
  ja 音楽 重低音 クラブ 警報 吠え 犬が 車の音 電車の音 サイレン アラーム クラクション セミ カラス バンド 目覚まし
sleep
  en sleep slept asleep awake insomnia nap rest wink_of_sleep woke wake_up_at bedtime sleepless shut_eye kept_us_up kept_me_up tired exhausted doze slumber
  zh 睡 失眠 一夜 一宿 通宵 吵醒 惊醒 醒 合眼 觉 休息 困 安睡 入睡 熬夜 瞓
  ko 잠 못자 잤 깼 깨 숙면 꿀잠 뜬눈 밤새 밤샘 졸려 피곤 수면 눈을붙
  ja 眠 寝 起こされ 熟睡 目が覚め 一睡 夜中 夜通し 睡眠 ぐっすり 寝付 寝不足 ねむ ねれな 目覚め
# wifi
internet
  en wifi wi-fi wi_fi internet network router signal connection bandwidth ethernet lan hotspot modem mbps mb/s ssid wireless 5g 4g broadband web
  zh wifi 无线 网络 网速 上网 断网 信号 路由 宽带 网线 没网 连网 wi-fi 网页 热点 网
  ko 와이파이 와파 인터넷 네트워크 신호 공유기 랜선 핫스팟 데이터안 5g 무선
  ja ワイファイ wifi wi-fi ネット 回線 電波 ルーター 接続 無線 lan 通信 圏外 有線 ssid ネットワーク
online
  en zoom teams vpn netflix youtube stream streaming buffer buffering download upload ping lag laggy video_call conference_call webinar online log_in login password page_load load loading disconnect drops speed speed_test gaming game facetime signed_out captive
  zh 掉线 连不上 视频会议 卡顿 卡成 加载 转圈 下载 上传 登录 密码 测速 延迟 网课 直播 打游戏 开黑 刷视频 连接 认证页 断断续续 缓冲 看剧 腾讯会议 验证码 一直转
  ko 끊 버퍼링 버벅 느려터 접속 넷플 유튜브 화상회의 줌 다운로드 업로드 속도 로그인 비번 비밀번호 렉 게임 핑 연결 로딩 재택
  ja つなが 繋が 切れる 途切れ 読み込 遅延 オンライン 動画 ダウンロード アップロード 速度 パスワード ログイン ズーム zoom 配信動画 ラグ テレワーク リモート会議 重くて ゲーム
# water
shower
  en shower showerhead shower_head spray nozzle jets rainfall shower_curtain shower_screen shower_door bathe washing_hair wash wet_room
  zh 淋浴 花洒 洗澡 冲澡 喷头 莲蓬头 冲凉 浴帘 淋雨 洗头 淋浴房
  ko 샤워 샤워기 해바라기 씻 샤워부스 머리감 샤워커튼 목욕
  ja シャワー シャワーヘッド 浴びる 髪を洗 洗い場
bath
  en bath bathtub tub soak jacuzzi hot_tub bathroom en_suite ensuite washroom
  zh 浴缸 泡澡 浴室 卫生间 洗手间 按摩浴缸 卫浴 浴池
  ko 욕조 욕실 화장실 반신욕 월풀
  ja 浴槽 風呂 浴室 バスルーム バスタブ 湯船 ユニットバス 洗面所
hotwater
  en hot_water warm_water cold_water water_heater scald scalding geyser water_temperature no_hot_water
  zh 热水 冷水 凉水 水温 热水器 忽冷忽热 不出热水
  ko 온수 뜨거운물 찬물 따뜻한물 냉수 물온도 순간온수
  ja お湯 湯 水しか 冷水 給湯 湯温 湯沸かし おゆ
water
  en water water_pressure pressure trickle dribble brown_water rusty_water rust yellow_water tap_water no_water cloudy
  zh 水压 水流 出水 没水 停水 黄水 锈水 浑水 水浑 自来水 水小 一股铁锈 水质 断水
  ko 수압 물줄기 녹물 단수 물이안 물안나 수돗물 쫄쫄 누런물 흙탕
  ja 水圧 水が出 断水 赤錆 さび 濁っ 水道水 チョロチョロ 水勢 茶色い水
tap
  en tap faucet sink basin washbasin spout mixer plughole stopper handle
  zh 水龙头 龙头 洗手池 洗脸池 台盆 面盆 水槽 洗脸盆
  ko 수도꼭지 세면대 싱크대 개수대 수전
  ja 蛇口 洗面台 洗面 シンク 水道 水栓 流し台 排水栓
drain
  en drain drainage clog clogged blocked blockage unblock backed_up back_up standing_water ankle gurgle plunger sewage sewer pipe plumbing plumber not_draining overflow
  zh 堵 下水 排水 地漏 不下水 积水 反水 返水 脚踝 管道 疏通 通马桶 溢 排不出
  ko 막혔 막혀 막힘 배수 하수 역류 물이안빠 물이안내려 고여 고이 뚫 배관 발목 하수구 잠겨
  ja 詰ま 排水 流れない 流れが悪 逆流 溜まっ 足首 配管 排水口 つまっ 溢れ あふれ 水はけ
leak
  en leak leaking leaky drip flood flooded flooding puddle gush pouring soaked soaking wet waterfall swamped water_everywhere water_damage seeping ceiling_drip
  zh 漏水 漏 滴水 淹 渗水 水漫 泡水 湿透 积了一滩 水帘 一地水 渗 湿了
  ko 누수 새요 새고 샌다 샙 물바다 흥건 젖 물이떨어 물난리 침수 뚝뚝 물이새
  ja 漏れ 水漏れ 水浸し びしょ 雨漏り 滴 浸水 ぽたぽた ずぶ濡れ 濡れ 水たまり 水びたし
toilet
  en toilet loo flush lavatory wc bidet cistern toilet_seat urinal restroom potty bowl commode washlet
  zh 马桶 厕所 冲水 便池 坐便 智能马桶 马桶圈 蹲便 洗手间 冲不下
  ko 변기 비데 물내림 변좌 소변기 좌변기 물이안내려
  ja トイレ 便器 便座 ウォシュレット お手洗い 洗浄便座 温水洗浄 便所 おトイレ
# towels
towel
  en towel face_cloth facecloth washcloth flannel bath_mat bath_sheet hand_towel
  zh 毛巾 浴巾 方巾 地巾 面巾 手巾 脚垫
  ko 수건 타월 타올 발매트 목욕수건 세면타월
  ja タオル バスマット 手ぬぐい バスタオル フェイスタオル
soap
  en soap shampoo conditioner shower_gel body_wash lotion moisturiser moisturizer hand_wash bubble_bath toiletries amenity amenities sunscreen hand_sanitiser
  zh 洗发 沐浴 香皂 肥皂 护发 身体乳 洗手液 洗漱 洗面奶 润肤 易耗品 备品 沐浴露 卸妆
  ko 샴푸 린스 비누 바디워시 로션 컨디셔너 어메니티 핸드워시 세면도구 바디로션 클렌징 트리트먼트
  ja シャンプー リンス コンディショナー 石鹸 ボディソープ 乳液 化粧水 アメニティ ハンドソープ 入浴剤 洗顔 メイク落とし せっけん
dental
  en toothbrush toothpaste mouthwash floss dental razor shaver shaving comb hairbrush cotton cotton_bud q-tip shower_cap sanitary pads tampon nail_clipper sewing_kit hair_tie makeup_wipe tweezers nail_file
  zh 牙刷 牙膏 漱口 牙线 剃须 刮胡 梳子 棉签 浴帽 卫生巾 指甲刀 针线 化妆棉 皮筋 棉棒 牙具
  ko 칫솔 치약 면도기 가글 빗 면봉 샤워캡 생리대 손톱깎이 반짇고리 머리끈 화장솜 치실 고데기
  ja 歯ブラシ 歯磨 カミソリ 髭剃 ブラシ くし 綿棒 シャワーキャップ ナプキン 爪切り 裁縫 コットン ヘアゴム 糸ようじ
paper
  en toilet_paper tissue loo_roll toilet_roll tp paper_towel kleenex napkin serviette wet_wipes
  zh 卫生纸 厕纸 纸巾 抽纸 卷纸 手纸 湿巾 厕所纸 没纸
  ko 휴지 화장지 티슈 두루마리 물티슈 키친타월
  ja トイレットペーパー ティッシュ 紙がない ペーパー ちり紙 ウェットティッシュ
robe
  en robe bathrobe dressing_gown slipper slippers pyjamas pajamas yukata nightgown kimono
  zh 浴袍 拖鞋 睡衣 浴衣 一次性拖鞋
  ko 가운 슬리퍼 잠옷 실내화 유카타
  ja バスローブ スリッパ パジャマ 浴衣 ナイトウェア 部屋着 ガウン
# bedding
pillow
  en pillow pillowcase cushion bolster
  zh 枕头 枕 抱枕 靠垫 荞麦枕 枕套
  ko 베개 쿠션 베갯잇
  ja 枕 まくら クッション 抱き枕
blanket
  en blanket duvet quilt comforter doona throw bedspread covers eiderdown
  zh 被子 棉被 毛毯 毯子 羽绒被 被套 空调被 被褥
  ko 이불 담요 솜이불 덮을 블랭킷 극세사
  ja 毛布 布団 掛け布団 羽毛布団 ブランケット ふとん
sheets
  en sheet bedsheet linen bedding bed_linen
  zh 床单 床品 布草 被单 床笠
  ko 시트 침구 침대보 린넨
  ja シーツ 寝具 リネン ベッドカバー
bed
  en bed mattress headboard springs slats topper bunk sofa_bed saggy sagging lumpy bed_base
  zh 床 床垫 床板 弹簧 床头 沙发床 榻榻米 硬板
  ko 침대 매트리스 토퍼 스프링 소파베드 요 매트
  ja ベッド マットレス スプリング ソファベッド 敷布団 マット 畳
cot
  en cot crib extra_bed rollaway baby_bed folding_bed high_chair highchair booster stroller pushchair pram bottle_warmer steriliser
  zh 婴儿床 宝宝床 加床 儿童床 折叠床 宝宝椅 婴儿车 儿童椅 消毒锅 温奶
  ko 아기침대 유아침대 엑스트라베드 추가침대 유모차 아기의자 하이체어 젖병소독
  ja ベビーベッド エキストラベッド 簡易ベッド ベビーカー ベビーチェア ベビーガード 補助ベッド 子供用椅子 哺乳瓶
# furniture
lamp
  en lamp light bulb lighting lightbulb nightlight dim bright dark flicker flickering chandelier power lights_out blackout power_cut electricity fuse tripped
  zh 灯 灯泡 台灯 壁灯 夜灯 闪烁 黑漆漆 太暗 停电 断电 跳闸 没电 照明 电闸
  ko 전등 조명 형광등 스탠드 전구 불이안 깜빡 깜박 어두 정전 전기 전등 등이 차단기내려
  ja 電気 照明 明かり 電球 ライト 点滅 チカチカ 暗 停電 ブレーカー スタンド 灯り
tv
  en tv telly television channel screen hdmi cast chromecast set-top remote remote_control projector smart_tv netflix_tv
  zh 电视 遥控 频道 投屏 机顶盒 屏幕 hdmi 投影
  ko 티비 tv 텔레비전 리모컨 채널 화면 셋톱 hdmi 리모콘
  ja テレビ リモコン チャンネル 画面 hdmi 地上波 tv
curtain
  en curtain blind blinds drape shutter window windowsill blackout_curtain glass_pane pane draught draughty drafty
  zh 窗帘 窗 百叶 纱窗 玻璃窗 漏风 遮光
  ko 커튼 블라인드 창문 방충망 창틀 암막 외풍 유리창
  ja カーテン ブラインド 窓 網戸 サッシ 遮光 障子 隙間風
seat
  en chair desk table sofa couch armchair stool bench footstool nightstand bedside_table
  zh 椅 桌 沙发 凳 茶几 书桌 床头柜 躺椅
  ko 의자 책상 탁자 소파 테이블 협탁 스툴
  ja 椅子 机 テーブル ソファ デスク いす サイドテーブル 座椅子
storage
  en drawer wardrobe closet cupboard hanger shelf cabinet coat_rack hook rack ironing_board
  zh 抽屉 衣柜 柜子 衣架 置物架 挂钩 柜门 晾衣
  ko 서랍 옷장 옷걸이 선반 수납 캐비닛 장롱 행거
  ja 引き出し クローゼット ハンガー 棚 タンス 収納 フック 押し入れ 物干し
appliance
  en fridge refrigerator kettle iron steamer hair_dryer hairdryer microwave coffee_machine nespresso safe_box freezer toaster blow_dryer minifridge clock radio scale
  zh 冰箱 水壶 热水壶 电熨斗 熨斗 挂烫 吹风机 微波炉 咖啡机 电水壶 保险柜 烧水
  ko 냉장고 포트 다리미 드라이기 헤어드라이 전자레인지 커피머신 주전자 드라이어 스팀
  ja 冷蔵庫 ポット ケトル アイロン ドライヤー 電子レンジ コーヒーメーカー 湯沸 スチーマー 冷凍庫
socket
  en socket outlet plug adapter adaptor charger cable usb extension_lead extension_cord power_strip converter usb-c lightning power_bank voltage multi-plug
  zh 插座 插头 转换 充电器 充电线 数据线 插线板 接线板 充电 usb 转接 电压
  ko 콘센트 플러그 어댑터 충전기 케이블 멀티탭 충전 돼지코 변환 usb
  ja コンセント プラグ 変換 充電器 ケーブル 延長コード 充電 usb アダプター 電源タップ
surface
  en carpet rug wallpaper paint ceiling floor floorboard tile wall plaster peeling peel crack cracked worn shabby scuffed chipped tatty faded outdated dated old_fashioned run_down tired_room scratched ripped torn fell_off loose wobbly hinge shabby
  zh 地毯 墙纸 墙皮 天花板 地板 瓷砖 掉漆 脱落 裂 破旧 老旧 陈旧 年久失修 掉皮 起皮 磨损 划痕 摇晃 松动 墙面 设施旧
  ko 카펫 벽지 천장 바닥 타일 페인트 벗겨 낡 노후 헐거 찢어 갈라 금이가 닳 오래된 삐걱거 흔들
  ja カーペット 壁紙 天井 床 タイル 剥が ひび 古び 老朽 傷んで ボロ 破れ 塗装 ぐらぐら ガタつ 年季 壁
door
  en door doorknob door_handle latch hinge doorway handle knob mirror peephole doorbell balcony terrace patio
  zh 门把 门锁 门框 房门 镜子 猫眼 阳台 露台 门关不 门缝
  ko 문고리 손잡이 문짝 현관 거울 발코니 베란다 테라스 도어락 문이
  ja ドア 扉 取っ手 ドアノブ 鏡 ベランダ バルコニー テラス 蝶番
phone
  en room_phone telephone handset landline phone_line dial_tone
  zh 座机 房间电话 电话打不通 内线 分机
  ko 내선 객실전화 수화기 전화기
  ja 内線 受話器 固定電話 部屋の電話
tableware
  en glass mug cup cutlery spoon fork knife_and_fork chopsticks bottle_opener corkscrew plate bowl wine_glass opener straw tray
  zh 杯子 玻璃杯 餐具 筷子 勺子 开瓶器 盘子 碗 茶杯 叉子 酒杯
  ko 컵 잔 수저 젓가락 숟가락 병따개 와인오프너 접시 그릇 포크 머그
  ja コップ グラス 箸 スプーン フォーク 栓抜き 皿 マグカップ ワインオープナー カップ 食器
roomspace
  en room suite bedroom living_room tiny_room small_room cramped spacious size shoebox cupboard_sized
  zh 房间 屋子 客房 套间 鸽子笼 狭小 宽敞 面积 转不开身 逼仄
  ko 객실 방이 좁 넓 평수 고시원 코딱지 방크기
  ja 部屋 客室 狭 広 お部屋 独房 へや 間取り
# smell
smell
  en smell smelly stink stinky stank stench odour odor reek whiff pong musty stale pungent fishy funky nose foul rancid
  zh 味道 臭 异味 怪味 难闻 呛 刺鼻 霉味 馊 味儿 气味 捂鼻 腥 熏
  ko 냄새 악취 쾌쾌 퀴퀴 비린 찌든 코를 역한 구린 쉰내 지린 꼬릿
  ja 臭 匂 におい 悪臭 異臭 生臭 カビ臭 鼻をつ 臭う くさい ニオイ 香り
smoke
  en smoke smoking cigarette cigar tobacco ashtray vape weed marijuana nicotine smoker cigs
  zh 烟味 抽烟 吸烟 二手烟 烟头 烟灰 雪茄 电子烟 烟民 香烟
  ko 담배 흡연 담배연기 꽁초 재떨이 전자담배 간접흡연 줄담배
  ja タバコ たばこ 煙草 喫煙 吸い殻 灰皿 ヤニ 電子タバコ 葉巻
# dirt
dirty
  en dirty filthy grime grimy gross disgusting nasty unclean uncleaned sticky greasy muck mucky yuck eww unhygienic germ crumbs unwashed used smudge fingerprints limescale scum slimy gunk filth squalid pigsty residue leftover
  zh 脏 污垢 恶心 黑乎乎 油腻 粘 黏 碎屑 水垢 反胃 手印 邋遢 没洗 不卫生 黑手印 用过的 上一个客人 前一位客人 脏兮兮 埋汰
  ko 더러 더럽 지저분 찝찝 끈적 때가 시커멓 불결 비위생 물때 찌든때 부스러기 위생 먹다남 역겨 구역
  ja 汚 不潔 ベタベタ べたべた 黒ずみ 不衛生 垢 食べかけ 指紋 水垢 ぬめり ヌルヌル 使用済 きたない 気持ち悪
stain
  en stain stained spot mark splash blood_stain yellowed smear blotch patch dried_blood
  zh 污渍 血迹 黄渍 斑 印子 污点 水渍 发黄 油渍 咖啡渍 血渍 不明液体
  ko 얼룩 핏자국 자국 누렇 혈흔 커피자국 묻어
  ja シミ 染み 血痕 黄ば 跡がつ 汚点 血がつ しみ
dust
  en dust dusty cobweb lint fluff hair hairs strand pubic mould mold mouldy moldy mildew fungus black_spots rubbish trash garbage litter bin wrapper ash empty_bottle
  zh 灰尘 积灰 一层灰 蜘蛛网 头发 毛发 发霉 霉 垃圾 阴毛 长毛 霉斑 毛球 烟灰 纸屑
  ko 먼지 머리카락 곰팡이 쓰레기 거미줄 털이 휴지통 음모 보풀 담뱃재 뭉치
  ja 埃 ほこり 髪の毛 カビ ゴミ ごみ 蜘蛛の巣 毛が ハウスダスト 陰毛 抜け毛 黴 かみのけ
clean
  en clean cleaning cleaned housekeeping make_up_room make_up_the_room made_up tidy vacuum hoover sweep mop wipe service_the_room turndown service_my_room change_the_sheets refresh scrub cleaner unmade not_been_serviced do_our_room disinfect spray
  zh 打扫 清洁 收拾 整理 清扫 保洁 换床单 擦 吸尘 做房 做卫生 拖地 倒垃圾 消毒 开夜床 搞卫生 执房
  ko 청소 정리 치워 닦 쓸어 세탁교체 시트교체 하우스키핑 메이크업룸 턴다운 소독 정돈 치우
  ja 掃除 清掃 片付 拭 シーツ交換 ベッドメイク 整え 掃い 除菌 消毒 ターンダウン ゴミ出し 交換
insects
  en bug bugs cockroach roach ant spider mosquito mozzie bedbug bed_bug insect mice mouse rat flea fly flies centipede wasp moth gnat lizard gecko snake bite bitten itchy scuttle crawl crawling infest infested critter pest slug worm termite beetle six-legged eight-legged droppings hornet tick creature wildlife
  zh 虫 蟑螂 蚂蚁 蚊 蜘蛛 老鼠 小强 飞蛾 苍蝇 壁虎 蜈蚣 咬 包 臭虫 跳蚤 爬过 爬来 蛇 螨 白蚁 老鼠屎 蛾子 曱甴 鼻涕虫 六条腿
  ko 벌레 바퀴 개미 모기 거미 쥐 빈대 파리 지네 물렸 물려 기어 진드기 나방 그리마 돈벌레 곤충 좀벌레 도마뱀 벌이 날파리 초파리
  ja 虫 ゴキブリ 蟻 アリ 蚊 蜘蛛 クモ ネズミ ダニ ハエ ムカデ 刺され 蛾 南京虫 トコジラミ ヤモリ 這って カメムシ 羽虫 蜂 かゆい 黒い奴 蛇
`
