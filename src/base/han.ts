// Which Han characters belong to simplified Chinese, to traditional Chinese and to Japanese only.
import { Converter } from 'opencc-js/t2cn'

// Aligned: the character at one place of the first string is written as that of the second in simplified Chinese.
const TRADITIONAL =
  '個們這麼沒嗎對說話請問題難開關門電視機熱讓時間後來過還會當點燈聽見現實應該為與從給紅綠藍黃銀錢買賣費價單據發票帳號碼訂預約換轉達進運動遠邊處響聲鬧鄰隔壞髒亂潔淨掃蟲蚊黴爛舊濕滲氣溫調風涼凍暖爐壓頭腦體臉腳傷藥醫護車輛場館廳樓層廁馬桶線網絡連訊號慢極別幫務員經態惡劣罵吵無線專業負責貼禮歡謝愛樂憂慮惱憤氣嚴遺補償賠退還積點會籍級贈優惠獎勵兌額餘額剩餘歷史記錄資料隱權刪雜誌雙床單墊棉褥衛紙簡體繁漢語國韓華東廣陽陰園區縣鎮鄉島灣澳際飛達車站鐵路導遊覽圖書館樣種類數幾兩萬億歲週曆鐘錶夠長短寬窄輕鬆緊張勞煩麻幹嘛啥誰讀寫學習練師傅廚飯麵條餐飲湯雞鴨魚蝦豬鮮鹹辣麗膩餓飽醬鹽糖檸檬蘋菓蔬葉葷齋裡裏內側邊頂牆壁窗簾鎖鑰匙櫃檯檢測驗證簽約產環境設備維護佈置裝飾擺繪畫顏絲綢織縫補廢棄丟掉撿歸還寄遞郵筆電腦鍵盤螢幕顯攝像燒傷滅煙霧災險報警盜竊賊搶劫綁脅騷擾歐毆傷殺偷竊藍莓瀏覽擠壓擁塵埃顆粒滿盡盤鍋爐燙冷卻凈灑噴頭淋龍頭滴漲潮濁鏽蓋舖鋪夾層陽臺臺灣聯繫聯絡係統讚嘆棒極瞭瞧覺醒睏孩嬰兒媽爺奶夥伴帶領隊團結縮減免稅舉辦證據嘗試確認錯誤滯留終於總結論議評調查詢諮訪談訴願怨聞嗅臭薰檯鬥勝輸贏敗樹葉蘭賓館宮殿閣廊樑柱磚釘鑽螺絲鐵鋼鋁銅塊團圓滿週墻衝沖準備擔當選擇歐憑僅僅傳統筆劃劃計畫畝獨獲猶豫豐盛範圍圍繞蓮藝術誤會課異議黨屆屬岡峽幣庫廟弔彈彌復徵恆惡慣慶戰戲戶拋掛採揚揮損搖撥撲擋擬擴攔攤攜斷於旅晝曉暈暫書會東棟楊極榮構槍標樓機橋檔欄歐歡歲殘殼毀氈滬漁溝準潛濾瀉灘災烏無煉燉爭爾牽獅獵瑪璃瓊產畢畫異當療癢發盞監睜矚礙礦祕禍稱穩窮競節範築籃籌類糧糾紀純級細紹終組絕綜緣編練縣總織繳續纜罰罷義習聖聰職脈腸膠膚臨舊艙艷莊葉蓋蘇虛蝕衆術裏複襪覽觸計訓設訪許診註詳認語誠誤說調談講謂識證譽變讚豎貝負財貢貨販貪責貴貸貿資賀賞賬賭質購賽趕跡踐蹤躍軌軍軟載較輔輩輪辦辭農郵鄭醜釋針釣鈕鉤錄鋒錦鍛鏈鏡鑒閃閉閒閱闊隊階隨際陸險隱雖雞離靈靜順須預頓頻顧願顯飄飯飲飼飾養駐駕駛騎騙驗驚髮鬆鮮鳥鳴鹵麥黑齊齒龍龜併倉偵偽傑傘債傾儀儘儲冊凱剛創劇劍劑勁勢勸協厲參叢吳吶呂啞啟喚喪喬嗆嘔嘩嘮噸嚇嚨囂囑執堅塗墜墮壘壩壯壺壽夢奪奮妝婦嬌孫寢審寵寶將尋屍屜嶺嶼帥幀廂廈廠強彎彙徑徹恥悅悶慘慚憐憶懇懶懷懸戀挾捨捲揀摯摳撈撐撓撫擊擰擱攙敵斂斃晉暢曬棗棧樁樞橫欽殯決況淚淺渦渾湊滷滾漬漸潑潤澀澆濃濟營燦燭犧狀狹獄獸疊瘋瘡癮皺眾瞇瞞矯礎禪禿窩筍籠粵糞紋納紐紛綱緒締緩績纏纖羅羨肅脫腎腫膽臟臥興艦艱荊莖蒼蔣蔥蕩薦蘿虧蛻螞蟬蠅蠟蠶褲襯襲規親觀討託訝詐詞詩誇諒諧諷諾謀謊謎謠譜譯譴貓貧貫賜賤賴贊趙軀轎轟辯違遙遜適遲遷邏釀鈔鈴鉛銷錫鍊鍾鑑閘闆陣陳隻頁項頸颱飢餃餅饅饒饞馳驅驟骯魯鯊鱔鳳鵝鷹鹼龐薑'
const SIMPLIFIED =
  '个们这么没吗对说话请问题难开关门电视机热让时间后来过还会当点灯听见现实应该为与从给红绿蓝黄银钱买卖费价单据发票帐号码订预约换转达进运动远边处响声闹邻隔坏脏乱洁净扫虫蚊霉烂旧湿渗气温调风凉冻暖炉压头脑体脸脚伤药医护车辆场馆厅楼层厕马桶线网络连讯号慢极别帮务员经态恶劣骂吵无线专业负责贴礼欢谢爱乐忧虑恼愤气严遗补偿赔退还积点会籍级赠优惠奖励兑额余额剩余历史记录资料隐权删杂志双床单垫棉褥卫纸简体繁汉语国韩华东广阳阴园区县镇乡岛湾澳际飞达车站铁路导游览图书馆样种类数几两万亿岁周历钟表够长短宽窄轻松紧张劳烦麻干嘛啥谁读写学习练师傅厨饭面条餐饮汤鸡鸭鱼虾猪鲜咸辣丽腻饿饱酱盐糖柠檬苹果蔬叶荤斋里里内侧边顶墙壁窗帘锁钥匙柜台检测验证签约产环境设备维护布置装饰摆绘画颜丝绸织缝补废弃丢掉捡归还寄递邮笔电脑键盘荧幕显摄像烧伤灭烟雾灾险报警盗窃贼抢劫绑胁骚扰欧殴伤杀偷窃蓝莓浏览挤压拥尘埃颗粒满尽盘锅炉烫冷却净洒喷头淋龙头滴涨潮浊锈盖铺铺夹层阳台台湾联系联络系统赞叹棒极了瞧觉醒困孩婴儿妈爷奶伙伴带领队团结缩减免税举办证据尝试确认错误滞留终于总结论议评调查询咨访谈诉愿怨闻嗅臭熏台斗胜输赢败树叶兰宾馆宫殿阁廊梁柱砖钉钻螺丝铁钢铝铜块团圆满周墙冲冲准备担当选择欧凭仅仅传统笔划划计画亩独获犹豫丰盛范围围绕莲艺术误会课异议党届属冈峡币库庙吊弹弥复征恒恶惯庆战戏户抛挂采扬挥损摇拨扑挡拟扩拦摊携断于旅昼晓晕暂书会东栋杨极荣构枪标楼机桥档栏欧欢岁残壳毁毡沪渔沟准潜滤泻滩灾乌无炼炖争尔牵狮猎玛璃琼产毕画异当疗痒发盏监睁瞩碍矿秘祸称稳穷竞节范筑篮筹类粮纠纪纯级细绍终组绝综缘编练县总织缴续缆罚罢义习圣聪职脉肠胶肤临旧舱艳庄叶盖苏虚蚀众术里复袜览触计训设访许诊注详认语诚误说调谈讲谓识证誉变赞竖贝负财贡货贩贪责贵贷贸资贺赏账赌质购赛赶迹践踪跃轨军软载较辅辈轮办辞农邮郑丑释针钓钮钩录锋锦锻链镜鉴闪闭闲阅阔队阶随际陆险隐虽鸡离灵静顺须预顿频顾愿显飘饭饮饲饰养驻驾驶骑骗验惊发松鲜鸟鸣卤麦黑齐齿龙龟并仓侦伪杰伞债倾仪尽储册凯刚创剧剑剂劲势劝协厉参丛吴呐吕哑启唤丧乔呛呕哗唠吨吓咙嚣嘱执坚涂坠堕垒坝壮壶寿梦夺奋妆妇娇孙寝审宠宝将寻尸屉岭屿帅帧厢厦厂强弯汇径彻耻悦闷惨惭怜忆恳懒怀悬恋挟舍卷拣挚抠捞撑挠抚击拧搁搀敌敛毙晋畅晒枣栈桩枢横钦殡决况泪浅涡浑凑卤滚渍渐泼润涩浇浓济营灿烛牺状狭狱兽叠疯疮瘾皱众眯瞒矫础禅秃窝笋笼粤粪纹纳纽纷纲绪缔缓绩缠纤罗羡肃脱肾肿胆脏卧兴舰艰荆茎苍蒋葱荡荐萝亏蜕蚂蝉蝇蜡蚕裤衬袭规亲观讨托讶诈词诗夸谅谐讽诺谋谎谜谣谱译谴猫贫贯赐贱赖赞赵躯轿轰辩违遥逊适迟迁逻酿钞铃铅销锡链钟鉴闸板阵陈只页项颈台饥饺饼馒饶馋驰驱骤肮鲁鲨鳝凤鹅鹰碱庞姜'

// Written so in Japan only, never in Chinese of either kind.
const JAPANESE =
  '気円駅売変楽帰対検応働込払歩図広団圏塩戻焼渋拝沢桜辻峠畑枠噛扱匂咲様録権観覚験険剣県単戦弾伝転雑髪浜渇渓絵継続総縄繊聴脳臓薬蔵訳読辺鉄鉱銭関隠霊顔騒駆髄鶏黒悪営労発捜満読壊'

// Traditional characters that Japan writes otherwise: with one of these a text is Chinese.
const NOT_JAPANESE =
  '們這麼沒嗎對說會當點燈聽應與從綠黃錢賣價單據發號碼轉邊處聲鬧鄰壞髒亂淨蟲黴舊濕氣溫壓臉腳腦體藥醫廳樓廁幫經惡罵專歡樂惱嚴賠獎兌餘歷錄隱權刪雜雙墊國廣區縣鄉灣鐵圖樣數兩萬歲曆錶夠輕鬆勞讀寫學雞蝦豬鹹膩醬蘋裡裏牆鑰櫃檯檢驗證簽佈裝擺繪顏綢廢撿歸遞螢顯攝燒關還聯繫係讚嘆極瞭睏兒媽爺夥帶團稅辦舉錯譴誤訴願聞歐來後儘勸參囑壽寶將屜悅慘戀挾搶撐擊晉曬樞橫滾淚淺營燭狀狹疊瘋禪粵纖臟膽脫莖薑蔥蠶蠅觀譯貓賤贊辯遙遲釀鍊餃驅驟鬍鱔鹼龐嚇嘮託褲襯'

// Correct in traditional texts too, so that they say nothing about which kind is written.
const BOTH_CHINESE =
  '霉后里面台干只表周游斗松于准布系了几困征吊熏荤冲伙注叶恒秘果余划杂欧当卷合并制向回托采佑巨岩志咸升累局局朴借克夸板册耻吕呐叠卧笋尸舍托台只卷并姜荐'

// Simplified the same way in China and in Japan.
const SHINJITAI =
  '国会来点当学医声体区万号与旧写担双尽湾参断属弥独盗党礼称虫触辞随欧灯炉乱条昼争寿麦辞余画誉栄残堕壮宝将径惨晒横浅脱胆葱蝉蚕猫躯遥嘱寝悦怜恋挟晋枢状狭禅茎尽厦'

const TRADITIONAL_ONLY = new Set<string>()
const SIMPLIFIED_ONLY = new Set<string>()
for (let place = 0; place < TRADITIONAL.length; place += 1) {
  const [from = '', to = ''] = [TRADITIONAL[place], SIMPLIFIED[place]]
  if (from === to) continue
  TRADITIONAL_ONLY.add(from)
  if (!BOTH_CHINESE.includes(to)) SIMPLIFIED_ONLY.add(to)
}

// Words and characters of one language among texts that have Han characters alone.
const CHINESE_WORDS =
  /[你您吗呢吧啊哦很都把这那哪怎谢请她也就嘛啥咱俩别嗎請謝這麼嘞呀啦哈个喔欸蛤唷哩囉]|(?<![終完修満滿魅校未終])了(?![解承])|我(?!慢)|什么|什麼|没有|沒有|不[了下上去到要用能会會在是想懂好行住着見见错錯]|[一二两兩三四五]床|房间|毛巾|空调|早餐|酒店|宾馆|前台|房卡|退房|发票|停车|可以|现在|冷氣|房間|飯店|馬桶|马桶|洗澡|電梯|电梯|超久|超好|英文|積分|积分|想借|想要|熱水|热水|服務|服务|退訂|退订|查詢|查询|的.*[了是不]|全部停|取消/u
const JAPANESE_WORDS =
  /部屋|終了|拒否|添付|完璧|生身|風呂|朝食|夕食|予約|領収書|清掃|禁煙|両替|故障中|連泊|荷物|客室|大浴場|露天|駐車場|受付|支払|料金|到着|満室|空室|騒音|無料|有料|電話番号|時計|会員|苦情|最悪|日本語|英語|中国語|韓国語|解約|配信|受信|購読|担当者|人間|個人情報|残高|登録|広告|宛名|返金|感謝感激|対応|号室|照会|抜群|番目|感謝$/u

const simplify = Converter({ from: 'twp', to: 'cn' })

/** Chinese in simplified characters and in the mainland's words (OpenCC, tw2sp); other letters stay as they are. */
export const toSimplified = (text: string): string => (/\p{sc=Han}/u.test(text) ? simplify(text) : text)

// Characters of spoken Cantonese, which is written in traditional script; they have no simplified form.
const CANTONESE = /[佢哋喺嗰嘅嚟咗冇啲咁唔瞓攞揾]|哈囉|阿嬤|等陣/u

export type HanReading = {
  readonly language: 'zh-CN' | 'zh-TW' | 'ja'
  readonly certain: boolean
  /** Chinese that both scripts write alike. */
  readonly eitherScript?: boolean
}

/** Which language a text writes whose only script of East Asia is Han. */
export function readHan(text: string): HanReading {
  const found = { japanese: 0, simplified: 0, traditional: 0, chinese: 0 }
  for (const character of text) {
    if (JAPANESE.includes(character)) found.japanese += 1
    else if (SIMPLIFIED_ONLY.has(character)) found.simplified += SHINJITAI.includes(character) ? 0 : 1
    else if (TRADITIONAL_ONLY.has(character)) found.traditional += 1
    if (NOT_JAPANESE.includes(character)) found.chinese += 1
  }
  // Numbers and Latin letters around a name say nothing about it.
  const length = text.match(/\p{sc=Han}/gu)?.length ?? 0
  const chinese = found.chinese > 0 || found.simplified > 0 || CHINESE_WORDS.test(text)
  if (CANTONESE.test(text) && found.simplified === 0) return { language: 'zh-TW', certain: true }
  if (found.japanese > 0 && found.simplified + found.chinese < found.japanese)
    return { language: 'ja', certain: true }
  if (JAPANESE_WORDS.test(text) && !chinese) return { language: 'ja', certain: true }
  if (found.traditional > found.simplified) {
    // Nouns stacked without a word of Chinese between them ("空調故障") are how Japanese is written in Han alone.
    if (chinese || length > 6) return { language: 'zh-TW', certain: true }
    return { language: 'ja', certain: false }
  }
  const eitherScript = found.simplified === 0 && found.traditional === 0
  return { language: 'zh-CN', certain: chinese || length >= 6, eitherScript }
}

/** True for a text whose only letters of East Asia are Han, where these are not surely Japanese. */
export function isChinese(text: string): boolean {
  if (!/\p{sc=Han}/u.test(text) || /[\p{sc=Hira}\p{sc=Kana}]/u.test(text)) return false
  const { language, certain } = readHan(text)
  return language !== 'ja' || !certain
}

/** True for the tag of a language that is written in traditional Chinese characters. */
export const isTraditional = (language: string): boolean => /^(?:zh-(?:tw|hk|mo|hant)|yue)/i.test(language)
