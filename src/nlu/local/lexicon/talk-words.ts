// Words for what guests talk about beside the room: points, messages, data, people, feelings.
export const TALK_WORDS = `
# points
points
  en point points loyalty reward rewards mile miles earn earned earning credited balance accrue statement_credit bonus_points collect_points
  zh 积分 里程 积点 攒分 分数 加分 到账 余额 累计 点数 几多分
  ko 포인트 적립 마일리지 점수 쌓이 쌓였 잔액 누적 적립금
  ja ポイント マイル 貯ま 加算 残高 付与 点数 ぽいんと 貯めた 獲得
tier
  en tier status level gold silver platinum diamond elite vip upgrade_tier next_level qualify qualifying nights_to requalify member_since lifetime
  zh 等级 金卡 银卡 白金 钻石 级别 会员级 升级到 保级 vip 定级 降级 黑卡 铂金
  ko 등급 골드 실버 플래티넘 다이아 승급 브이아이피 강등 vip 티어
  ja ランク ゴールド シルバー プラチナ ステータス 昇格 ダイヤモンド vip 等級 降格 グレード
member
  en member membership club programme program scheme join sign_up enrol enroll card_number loyalty_card account_number referral refer friend_code merge_accounts
  zh 会员 入会 会员卡 会员号 注册会员 推荐好友 邀请 拉新 合并账号 会籍 加入会员
  ko 멤버십 회원 가입 회원번호 회원카드 추천인 친구추천 초대 멤버쉽
  ja 会員 入会 メンバー 会員証 会員番号 紹介 カード番号 友達紹介 年会費 登録して
redeem
  en redeem redemption voucher voucher_expire free_night gift perks benefits privileges expire expiry expiring lapse use_my_points spend_my_points transfer_points exchange_points
  zh 兑换 权益 礼遇 过期 到期 清零 有效期 免费房 抵扣 换房晚 转赠 礼品 福利 换咩
  ko 혜택 교환 소멸 만료 유효기간 무료숙박 사용처 양도 바우처 상품권 쓸수있
  ja 特典 交換 失効 有効期限 無料宿泊 景品 使い道 還元 期限切れ 譲渡 優待
# messages
message
  en message messages text texts texting sms email emails mail mails notification notifications ping dm whatsapp inbox contact phone_number mailing_list spam newsletter subscribed subscription subscribe call_me_again unsubscribe
  zh 消息 短信 推送 邮件 通知 信息 弹窗 公众号 骚扰短信 订阅 退订 群发 微信 联系我 收到你们 私信
  ko 메시지 메세지 문자 톡 카톡 알림 메일 이메일 스팸 수신 구독 문자메시지 연락 푸시
  ja メッセージ メール 通知 配信 sms dm お知らせ 連絡 購読 スパム メルマガ ライン line
marketing
  en promo promotion promotional marketing offer offers ad ads advert advertising newsletter flyer campaign sale survey surveys questionnaire feedback_form review_request rating_request reminder
  zh 推广 广告 营销 促销 活动 问卷 调查 评价提醒 优惠信息 宣传 满意度 打分 轰炸 骚扰
  ko 광고 홍보 마케팅 프로모션 이벤트알림 설문 만족도조사 후기요청 판촉 캠페인
  ja 広告 宣伝 キャンペーン アンケート セール 販促 案内メール 勧誘 口コミ依頼 ダイレクトメール
# data
data
  en data personal_data personal_information information details profile record records account file database stored storing keep_about hold_about privacy gdpr confidential policy_privacy third_party third_parties passport_copy cctv recordings footage camera_footage retention server share_my sold_my
  zh 个人信息 数据 隐私 资料 账号 账户 档案 记录 第三方 复印件 录像 存储 保存多久 泄露 个保法 存在哪 保密 卖给 聊天记录
  ko 개인정보 데이터 정보 기록 계정 프로필 제3자 사본 보관 보유 저장 유출 서버 녹화 영상
  ja 個人情報 データ プライバシー 情報 履歴 記録 第三者 コピー 保管 保存 登録情報 漏洩 録画 映像 プロフィール
erase
  en delete erase remove_my wipe forget_me destroy purge correct_my update_my amend export download_my copy_of_my withdraw consent revoke close_my_account access_request anonymise
  zh 删除 删掉 清除 注销 销毁 抹掉 更正 改一下我的 导出 撤回 授权 同意书 查阅 更新资料
  ko 삭제 지워 파기 탈퇴 수정해 정정 열람 내보내 철회 동의 폐기
  ja 削除 消去 破棄 抹消 訂正 開示 退会 撤回 同意 消して 修正 閲覧 出力
# person
human
  en human person real_person someone somebody anyone agent operator representative rep live_chat live_agent living_person staff_member speak talk chat_with flesh_and_blood real_human actual_person breathing_person
  zh 人工 真人 客服 坐席 活人 换人 找人 来个人 接线 同事 跟人说 人来 搵个人 有人在
  ko 상담원 상담사 사람이랑 사람과 사람하고 직원연결 담당자 진짜사람 사람나와 사람바꿔 상담
  ja 人間 オペレーター 有人 担当 人と話 人に代わ スタッフと 生身 係の人 誰か人 窓口
bot
  en bot robot machine chatbot ai computer automated automatic_reply software algorithm siri chatgpt
  zh 机器人 机器 自动回复 ai 智能客服 程序 人工智障 人工智能
  ko 로봇 챗봇 기계 봇 자동응답 인공지능 ai
  ja ロボット ボット 機械 自動応答 ai チャットボット 人工知能
call
  en call_me phone_me ring_me call_back callback phone_call connect put_me_through transfer_me patch_me hand_over take_over escalate speak_to speak_with talk_to put_through come_to_my_room send_someone
  zh 打电话 回电 联系我 转接 接通 转人工 通话 打给我 来电 电话联系 接过来 上来一个人 派个人
  ko 전화주 전화해 통화 연결해 바꿔주 전화부탁 콜백 연락주 전화좀 오셔서
  ja 電話し 折り返し 繋い つない 代わって 通話 電話が欲し 呼んで 電話をください 来てもら
# languages
language
  en language english chinese mandarin cantonese korean japanese french german spanish portuguese russian arabic thai vietnamese italian hindi indonesian malay turkish dutch polish tagalog farsi translate translation interpreter speak_my native_language mother_tongue
  zh 语言 英文 英语 中文 汉语 普通话 粤语 广东话 韩语 韩文 日语 日文 法语 德语 西班牙语 俄语 阿拉伯语 泰语 越南语 翻译 母语 看不懂 听不懂 简体 繁体 外语 讲中文
  ko 언어 영어 중국어 한국어 한국말 일본어 프랑스어 독일어 스페인어 러시아어 아랍어 태국어 베트남어 번역 통역 모국어 우즈베크 몽골어 사투리
  ja 言語 言葉 英語 中国語 韓国語 日本語 フランス語 ドイツ語 スペイン語 ロシア語 アラビア語 タイ語 ベトナム語 翻訳 通訳 母国語 広東語 外国語
# praise
lovely
  en lovely wonderful beautiful gorgeous stunning amazing fantastic superb brilliant perfect excellent magnificent charming delightful splendid terrific marvellous exquisite stellar impeccable faultless flawless magical dreamy heavenly bliss paradise outstanding exceptional great awesome fab fabulous sublime enchanting pleasant nice ace legendary immaculate spotless
  zh 漂亮 美 完美 绝了 惊艳 太棒 很棒 棒 优秀 一流 精致 浪漫 无可挑剔 出色 高级 气派 梦幻 天堂 赞 牛 绝绝子 一尘不染 干净整洁 正呀 靓 顶级 讲究 雅致
  ko 훌륭 완벽 예쁘 예뻐 멋지 멋진 최고 아름다 환상 끝내주 대박 굿 짱 근사 고급 깨끗 천국 낭만 운치 반짝 흠잡 깔끔 명품
  ja 素晴らし 素敵 綺麗 きれい 最高 完璧 美し 抜群 見事 豪華 極上 天国 夢のよう 非の打ち 申し分 立派 上質 おしゃれ ピカピカ 絶景 風情 洗練
enjoy
  en enjoy enjoyed love loved loving happy glad pleased delighted thrilled relaxing relaxed refreshed recharged comfortable comfy cosy cozy restful slept_like pampered spoiled treat fun memorable unforgettable memory memories highlight special touched moved impressed blown_away favourite adore like_home felt_at_home grateful_stay
  zh 开心 喜欢 满意 舒服 舒适 享受 愉快 惊喜 感动 难忘 温馨 放松 幸福 值得 值了 物超所值 爱了 回忆 治愈 惬意 自在 踏实 意犹未尽 舍不得 过瘾 家的感觉 好评 五星
  ko 행복 즐거 즐겁 만족 편안 편하 감동 잊지못 추억 힐링 쾌적 아늑 좋았 좋아요 좋네 좋은 재밌 신났 푹 호강 뿌듯 내집같 아깝지않 안아까 기분좋 꿀잠 흡족 마음에
  ja 楽し 嬉し うれし 満足 快適 幸せ 感動 感激 忘れられない 思い出 癒や くつろ 寛 ゆったり のんびり 気に入 良かった よかった 居心地 堪能 満喫 至福 心地よ リラックス
recommend
  en recommend come_back coming_back be_back return again_soon next_year book_again five_stars 5_stars 10/10 ten_out_of_ten worth_every worth_it every_penny tell_everyone tell_our_friends best_hotel best_stay second_to_none nothing_but_praise exceeded beyond_expectations compliments kudos bravo hats_off well_done credit_to thumbs_up regulars never_disappoints hidden_gem gem
  zh 推荐 安利 还会来 下次还 下次再 再来 回头客 二刷 强推 种草 宝藏 良心 值回 没踩雷 首选 点赞 给力 名不虚传 超出预期 好评如潮 竖大拇指 夸 没白来 闭眼入 常住
  ko 추천 또올 다시올 재방문 또가고 다음에도 강추 인생숙소 별다섯 돈이안 기대이상 단골 엄지척 최고의 소문 칭찬 인정 믿고
  ja おすすめ また来 また泊 リピ 再訪 次回も 期待以上 星五つ 五つ星 人に勧め 友人にも 通い 定宿 口コミ通り 文句なし 脱帽 あっぱれ 言うことな 太鼓判 ファンに
# anger
angry
  en angry furious fed_up disappointed disappointing unacceptable ridiculous joke disgrace appalling outrageous terrible awful horrible worst dreadful nightmare disaster shambles pathetic useless hopeless frustrated annoying annoyed upset fuming livid complain complaint ruined spoilt unbearable intolerable shameful regret never_again shocking poor subpar mediocre let_down not_good_enough not_what wtf ffs rubbish_service crap shit sucks lousy lame trash_hotel scandal horrendous abysmal
  zh 生气 失望 气死 过分 离谱 无语 垃圾 糟 烂 差劲 太差 很差 差评 投诉 不满 受不了 难受 崩溃 坑 后悔 愤怒 忍无可忍 岂有此理 服了 什么鬼 搞什么 无法接受 欺人太甚 扫兴 糟心 遭罪 闹心 恼火 黑店 踩雷 避雷 心累 激气 笑死 醉了 呵呵 拔草 不像话
  ko 화나 화가 짜증 실망 최악 별로 어이없 황당 열받 불만 컴플레인 클레임 너무하 심하 형편없 엉망 후회 미치겠 빡 개판 답없 에휴 헐 기가막 터무니 쓰레기 환장 속상 불쾌 불편 말이되 말이돼 수준 돈아까 망했 노답
  ja 最悪 ひど 酷 残念 がっかり 不満 クレーム 不快 腹が立 ありえな あり得な いい加減 苦情 呆れ イライラ 話にならな 迷惑 怒り 後悔 許せ 信じられな どうなって 困る 困って ふざけ 二度と 台無し ムカ 失望 落胆 情けな 納得 論外 苦痛 遺憾 がっくり
`
