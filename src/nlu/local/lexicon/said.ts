// What guests say of things and do with a message, by concept: Latin words whole, others anywhere; Chinese simplified.
/** Concept to its phrases, each side alternatives of a pattern: Latin script as whole words, any other anywhere. */
export type Phrases = Readonly<Record<string, readonly [latin: string, others: string]>>

export const SAID: Phrases = {
  broken: [
    "broke|broken|not working|isn't working|doesn't work|doesnt work|don't work|won't work|wont work|stopped working|out of order|out of service|faulty|died|dead|jammed|stuck|busted|cracked|torn|malfunction\\w*|flicker\\w*|kaput|bust|fell off|falling apart|loose|wobbly|messed up|conked|packed up|fault|buggy|glitch\\w*|won't (?:turn|come|open|close|go|start|charge|switch|flush|drain|lock|load|connect)|wont (?:turn|come|open|close|go|start)|doesn't (?:turn|open|close|lock|drain|flush|cool|heat|charge|respond|do anything)|does (?:nothing|nada)|ignores?|snapped|collapsed|came (?:off|down)|peeling|chipped|backing up|cuts out|kicks me|drops?|dropping|keeps (?:dropping|cutting|switching|turning)|blue screen|blank|worn|ripped",
    '坏|故障|失灵|不灵|没反应|打不开|不能用|用不了|不工作|不亮|裂|破|掉了|掉下|松了|卡住|不好使|罢工|报废|断了|断开|老断|老是断|没用|不动|蓝屏|黑屏|关不|拉不|存不住|不制冷|不热|不冷|连不|冲不|刷不|反水|断一次|塌|고장|안 ?돼|안돼|안 ?되|안 ?됨|작동|먹통|망가|부서|안 ?켜|안 ?나|안 ?열|안 ?닫|안 ?잡|안 ?빠|안 ?내려|멈|찢|깨진|깨졌|삐걱|나갔|나가네|부러|역류|소용|안 ?먹|그대로예요|반만|끊|튕|壊|故障|動か|つかない|つきません|点かな|効か|効きません|反応し|使えな|使えません|割れ|破れ|外れ|切れ|折れ|調子が悪|落ちる|落ちました|落ちて|役に立た|変わらない|変わりません|逆流|下りず|映ら|冷えな|流れな|繋がらな|つながらな|出ない|出ません|開かな|閉まら|止まってて',
  ],
  none: [
    "no|not|never|nothing|nobody|no one|without|don't|dont|doesn't|doesnt|didn't|didnt|isn't|isnt|wasn't|wasnt|can't|cant|cannot|won't|wont|hasn't|hasnt|haven't|havent|couldn't|couldnt|barely|hardly|neither|nor|none|aren't|ain't|zero|not one|weren't",
    '不|没|无|未|别|莫|안 |못 |없|않|아니|못하|안돼|안되|안와|안나|ない|なかっ|ません|無い|無し|ずに|なし',
  ],
  flawless: [
    "no (?:\\w+ )?(?:complaints?|issues?|problems?|faults?|negatives)|(?:nothing|not a (?:single )?(?:bad )?thing|zero|without) (?:\\w+ )?(?:to complain|complaints?|wrong|bad|issues?|problems?|went wrong|fault)|couldn't (?:fault|ask|have|be)|can't (?:fault|think of|wait|say enough)|not a single (?:bad|complaint|issue)|faultless|flawless|zero complaints|what more|nothing (?:went|was) wrong|couldn't be better",
    '没(?:有)?(?:什么|任何|一点|一丝)?(?:可)?(?:投诉|抱怨|不满|毛病|缺点|不好|问题|挑剔)|挑不出|零投诉|零差评|没得说|没毛病|无可挑剔|没话说|什么岔子都没|没让我失望|夫复何求|불만(?:이)?(?: ?하나도| ?전혀)? ?(?:없|제로)|불편한 ?(?:점|거|것)?(?:이)? ?(?:하나도 )?없|흠 ?없|흠잡을|아쉬운 ?(?:점|게)(?:이)? ?없|더 ?바랄|나무랄|탈 ?없이|뭘 ?바라|군더더기|不満(?:は|も|が)?(?:一切|全く|何も|特に)?(?:あり|な)|文句(?:の|な|は|も)(?:なし|つけ|ない|あり)|言うことなし|問題(?:も|は)?な(?:く|し|い|かっ)|非の打ち|トラブルもなく|嫌なことが一つもな|クレームゼロ|これ以上望|間違いな(?:い|し)|もう十分',
  ],
  bad: [
    "bad|worst|terrible|horrible|awful|poor\\w*|disappoint\\w*|unacceptable|ridiculous|joke|nightmare|shocking|disgrace\\w*|crap\\w*|shit\\w*|sucks?|pathetic|annoy\\w*|frustrat\\w*|upset|angry|furious|appalling|mess|wtf|ugh|uhh|fed up|unhappy|complain\\w*|unsatisf\\w*|issues?|problems?|wrong|mediocre|overpriced|lousy|shame|hell|damn|sad|not ok|smh|ffs|let down|below|expect\\w* (?:more|better)|not what|you'd expect|dreadful|disaster|pain|a shame|horrid|unbearable|uncomfortable|ruined|regret\\w*|badly|sorry to|really\\?|seriously\\?|failed|weak|sloppy|inedible|soggy|stale|rotten|sour|dry",
    '差|糟|烂|失望|垃圾|投诉|不满|无语|恶心|离谱|坑|生气|气死|过分|受不了|难受|问题|差评|服了|什么鬼|呵呵|搞什么|后悔|遭罪|一肚子气|可惜|不应该|不该有|闹心|崩溃|难吃|恼|烦|별로|최악|실망|불만|짜증|화나|열받|불편|황당|어이|컴플레인|클레임|문제|심하|심해|심각|너무하|후회|엉망|형편|에휴|헐|ㅡㅡ|아쉽|수준이|기대(?:하는|했는데|이하)|미치겠|토 ?나|실화|난장판|맛없|비려|ひど|酷|最悪|残念|がっかり|不満|クレーム|不快|困|腹が立|ありえな|いい加減|問題|苦情|悪い|不便|迷惑|後悔|呆れ|イライラ|話にならな|微妙|とは思えない|惜しい|いまいち|ふざけ|まずい|気持ち悪',
  ],
  good: [
    'good|great|excellent|amazing|lovely|perfect\\w*|wonderful|fantastic|love|loved|loves|best|awesome|nice|beautiful|delicious|enjoy\\w*|comfy|comfortable|spotless|fabulous|superb|brilliant|impress\\w*|recommend\\w*|happy|pleasant|outstanding|stunning|gem|10\\/10|5 stars?|five stars?|fab|cozy|cosy|kind|kindly|helpful|friendly|blast|magical|top notch|worth (?:every|it)|charming|adored|compliments|ticked every|well (?:done|looked)|looked after|something else|gorgeous|dream|heaven\\w*|paradise|relax\\w*|exceed\\w*|wow|favou?rite|thrilled|pleased|warm welcome|second to none|stellar|marvel\\w*|delight\\w*|treat|spoiled|will be back|come back|back again|next time',
    '好(?:吃|评|棒|喜欢|极|舒服|开心|看|美|香)|很好|真好|挺好|都好|不错|满意|棒|赞|喜欢|完美|舒适|舒服|热情|周到|贴心|推荐|开心|漂亮|优秀|五星|美味|温馨|愉快|惊喜|惊艳|绝了|太美|美爆|夸|值|浪漫|高兴|享受|合心意|宾至如归|有味道|最好的|爱了|yyds|给力|牛|妥妥|用心|좋|최고|만족|훌륭|완벽|맛있|친절하|편안|편했|쾌적|추천|예뻐|예쁘|감동|즐거|행복|잘 ?쉬|깔끔|짱|굿|대박|마음에|끝내|신났|엄지|아늑|로맨틱|반짝|중독|운치|대접|소문|푹|또 ?(?:올|오고)|다시 ?올|재방문|良かっ|よかっ|最高|素晴らし|満足|素敵|快適|おいし|美味し|気に入|嬉し|うれし|楽し|綺麗|きれい|完璧|おすすめ|親切|また(?:来|泊|利用)|癒|熟睡|居心地|絶品|ふわふわ|趣|価値|ピカピカ|大切にされ|ロマンチック|すごく良|宣伝します|驚いた|大好き|感動|喜ん',
  ],
  degree: [
    'too|so|very|really|extremely|way|super|totally|absolutely|completely|such',
    '太|好(?=冷|热|吵|脏|慢|臭|硬|贵|闷|小)|很|特别|非常|超|贼|巨|真的|实在|너무|진짜|정말|엄청|완전|매우|개(?=느|추|더|시)|すご|とても|めっちゃ|すぎ|過ぎ|非常に|かなり|本当に|全然|まったく|全く',
  ],
  promised: [
    'was told|were told|promised|supposed to|meant to|said (?:it|you|they|i|we)|asked for|requested|reserved|paid for|booked a|confirmed|should (?:be|have)|instead|but (?:got|we got|i got|received)|not as (?:described|advertised)|advertised|pictures|photos',
    '说好|明明|承诺|答应|不是说|订的是|备注|要求|付了|应该|结果|却|硬给|照片|图片|宣传|다더니|라더니|했는데|하기로|약속|요청했|부탁했|예약했는데|냈는데|이라면서|라면서|사진|광고랑|はず|と言われ|約束|頼んだのに|のに|お願いした|予約したのに|払ったのに|写真と|と聞いた',
  ],
  thank: [
    'thanks?|thank you|thx|tnx|ty|tysm|cheers|appreciate\\w*|grateful|obliged|ta|saved (?:my|the) day|bless',
    '谢|感谢|多谢|辛苦|蟹蟹|感激|感恩|有劳|감사|고마|고맙|땡큐|감솨|은혜|덕분|수고|ありがと|有難|感謝|助かり|お世話|サンキュー|サンクス|おおきに|恩に|お礼|おかげ|どうもね',
  ],
  want: [
    "can i|could i|may i|can we|could we|can you|could you|can u|could u|would you|please|pls|plz|need|need(?:s|ed)|want|like to|i'd like|we'd like|i'd love|we'd love|send|bring|get me|give me|give us|arrange|book|order|help me|would like|any chance|mind|wondering if|have someone|extra|another|two|three|drop off|pop (?:some|by|up)|fetch|lend|borrow|put me down|save us|hold|reserve|set up|move (?:us|me|our)|swap|change (?:my|our|the)|add|cancel|collect|spare|we'll have|i'll have|let us|someone to|somebody",
    '请|麻烦|帮|要(?!不|是)|想|需要|能不能|可以|能否|送|拿|给我|给我们|安排|加|来(?=个|一|两|点|份|张|瓶|杯)|多给|再|两|换|订|留|借|叫|预约|改到|改成|取消|寄|行吗|可以吧|先放|开过来|주세요|주실|부탁|원해|필요|싶|갖다|보내|주시|해줘|줘|더 |추가|좀|두 ?개|하나|빌려|잡아|맡아|불러|올려|옮겨|바꿔|해 ?주|될까요|될까|할게요|주실래|요$|お願い|ください|下さい|ほしい|欲しい|頼|もらえ|いただけ|頂け|たい|追加|持ってき|手配|もう1|もう一|二つ|2つ|くれ|借り|貸し|用意|押さえ|取って|替えて|入れて|いいですか|助かります|変更|キャンセル|てほし',
  ],
  ask: [
    "what|what's|whats|when|when's|where|where's|how|which|who|who's|why|is there|are there|do you|does the|does it|does your|is it|are you|can we|is the|are the|do i|do we|do rooms|what time|how much|how many|how far|how long|how big|anywhere|open|opening|included|allowed|until when|any idea|could you tell me|roughly|free\\?|possible to|do you guys|does somebody",
    '吗|呢|什么|几点|哪|多少|怎么|有没有|是否|为什么|多久|多远|多长|能不能|几楼|几层|几号|营业|收不|收费不|不\\?|啥|多大|行不|언제|어디|몇|얼마|어떻게|무엇|뭐|뭘|누가|누구|있나요|있어요|인가요|되나요|까지|가요|나요|까요|죠|시간|운영|예요|되요|돼요|何時|どこ|いつ|いくら|どう|何|ますか|ですか|でしょうか|ありますか|近く|営業|できますか|方法|どの|どれ|どちら|含まれ|どなた|いくつ|だれ|誰が|って',
  ],
  waiting: [
    "wait\\w*|hours?|minutes?|mins?|40 ?min\\w*|still|ages|forever|slow\\w*|delayed|takes|took|nobody came|no one came|half an hour|hrs|yet|over an hour|no sign|never (?:came|showed|arrived)|hasn't (?:come|been|arrived)",
    '等|小时|分钟|半天|半小时|还没|一直|迟迟|太慢|好久|催|没来|没人来|影子都|기다|시간|분째|아직|계속|한참|늦|느려|오래|감감|깜깜|안 ?와|넘었|待(?:っ|た|ち)|時間|分|まだ|ずっと|遅|いつまで|待てど|来ない|届かない|経って|経ちます',
  ],
  again: [
    'again|third|second time|twice|times|keeps?|every|repeatedly|always|already|days in a row',
    '又|再|次|遍|总是|老是|每次|反复|一直|第二|第三|또|다시|번째|매번|자꾸|아직도|여전히|두 ?번|세 ?번|まだ|また|何度|回目|毎回|再|いつも|度目|毎日|連続',
  ],
  past: [
    'was|were|had|did|stayed|ago|yesterday|previous|during|last night|came|got|went|turned',
    '昨|之前|当时|住的时候|那天|刚才|刚刚|지난|어제|였는데|했던|저번|았어요|었어요|았는데|었는데|前回|昨日|昨夜|先日|でした|ました|だった|先週|この前|された',
  ],
  but: [
    'but|however|except|although|though|only|apart from|unfortunately|other than|shame',
    '但|不过|就是|除了|可是|只是|然而|唯一|美中不足|可惜|지만|는데|근데|하지만|빼고|다만|단지|아쉬|けど|ただ|でも|が、|しかし|以外|だけ|のに|惜し',
  ],
  greet: [
    'hi|hello|hey|heya|hiya|good morning|good evening|good afternoon|morning|evening|hullo|yo',
    '你好|您好|在吗|早上好|晚上好|下午好|嗨|哈喽|早安|안녕|하이|여보세요|계세요|좋은 ?아침|こんにち|こんばん|おはよ|はじめまして|もしもし|やあ|はろー|ハロー',
  ],
  stopping: [
    "stop|unsubscribe|opt(?:ed|ing)? ?(?:me )?out|remove|no more|quit|cease|leave me alone|don't (?:text|message|contact|send|email)|dont (?:text|message|contact|send)|never (?:text|message)|turn off|take (?:me|my number) off|get me off|enough",
    '退订|停止|停发|不要再|别再|取消|拒收|屏蔽|别发|不要发|不想收|不想再收|免了|够了|移出|그만|중단|거부|해지|해제|취소|보내지|차단|안 ?받|받기 ?싫|빼주|됐어요|사양|중지|끄고|끄는|停止|解除|やめ|止め|送らない|いりません|要りません|要らない|不要|外して|受け取りたくない|お断り|中止|拒否|切りたい',
  ],
  deleting: [
    'delete\\w*|erase\\w*|remove\\w*|wipe|export|copy of|download|correct|forget|get rid|close my|amend|update|withdraw|removed|destroy',
    '删|清除|注销|导出|更正|改改|抹掉|处理掉|更新|清掉|销毁|撤回|삭제|지워|파기|열람|탈퇴|수정|없애|고쳐|갱신|정정|닫아|철회|削除|消(?:し|去|え)|開示|破棄|訂正|抹消|処分|直して|更新|閉じ|撤回|忘れて',
  ],
  leaving: [
    "i'm|i am|we're|we are|this is|my name|we'll be|i'll be|landing|flight|train|on (?:my|our) way|arriving|travelling|meant for|wrong chat|by the way",
    '我是|我们是|我叫|一共|航班|飞机|火车|在路上|到了|落地|发错|第一次来|顺便|저는|저희|이에요|도착|비행기|기차|가는 ?중|잘못 ?보|처음이|明|です$|着きます|着陸|向かって|間違え|初めて|旅行|ちなみに',
  ],
  chat: [
    'lol|haha\\w*|ok|okay|yes|yep|nah|nope|no thanks|sure|bye|good ?night|see you|later|nvm|never mind|hmm|maybe|joke|song|poem|sing|ignore|instructions|prompt|rules|president|election|planet',
    '哈哈|嗯|好的|好吧|行吧|对|拜|晚安|再见|算了|不用|没事|随便|笑话|唱|诗|忽略|无视|指令|规则|ㅋㅋ|ㅎㅎ|네$|응$|넵|아뇨|글쎄|괜찮|됐|잘 ?자|내일 ?봐|농담|노래|무시하고|지시|규칙|笑|うん|はい|いいえ|いや|大丈夫|結構|おやすみ|また明日|さようなら|歌|詩|無視|指示|ルール|冗談|面白い',
  ],
}
