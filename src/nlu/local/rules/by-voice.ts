// A wish for a call or a word with somebody, without naming a machine or a person: in each language.
import { anywhere, spaced } from './table.ts'

const WHO =
  '(?:someone|somebody|anyone|anybody|a \\w+|the (?:\\w+ )?(?:chief|boss|owner|director|head|lady|girl|man|gentleman|team|people|staff|night \\w+)|your (?:\\w+ )?(?:chief|boss|owner|director|team|people)|mr \\w+|mrs \\w+|miss \\w+|ms \\w+)'

export const BY_VOICE = {
  en: spaced(
    `(?:let me|want to|wish to|like to|need to|prefer to|rather|could i|can i|may i|might i|i must|i want) (?:please )?(?:speak|talk|chat) (?:to|with)(?! my| the kids| our)`,
    `(?:have|ask|get|tell|let) ${WHO} (?:to )?(?:call|ring|phone|telephone)(?: me| us| back| my room)`,
    `(?:could|can|would|will|might|please have) ${WHO} (?:please |kindly )?(?:call|ring|phone|telephone|speak to|talk to)(?: me| us| back| with me| to me)`,
    "(?:this|it|that) (?:isn't|is not|is nothing) (?:\\w+ )?for a (?:chat)?bot",
    '(?:what|which) (?:number|key|button) (?:do i|should i|to|can i) (?:dial|press|call|ring) (?:for|to (?:get|reach|speak to|talk to)) (?:a |the )?(?:person|human|someone|somebody|reception|front desk|operator|desk)',
    '(?:talk|do (?:this|it)|discuss it|explain (?:it|this)|sort (?:it|this)) (?:over|on|by) the (?:phone|telephone)',
    '(?:want|like|need|wish|demand) to (?:see|meet) (?:the|your|a) (?:\\w+ )?(?:manager|boss|owner|supervisor|director)',
    '(?:send|fetch|summon) (?:me )?(?:the|your|a) (?:\\w+ )?(?:manager|supervisor|boss|director)',
    '(?:have|ask|get|tell|let|could|can) (?:the|your) (?:\\w+ )?(?:housekeeper|manager|supervisor|owner|chef|boss|concierge|officer) (?:to )?(?:come )?(?:and |down |up |to )*(?:see|meet|visit|call on|call upon) me',
    '(?:ask|have|tell) (?:somebody|someone) (?:to )?(?:call (?:up)?on|come and see|come and talk to) me',
    '(?:call|ring) to my room',
    'call ?backs?(?: please| pls| now| from|$)',
    '(?:request|requesting|need|want|like|prefer|expect|waiting for|trouble you for) a (?:phone |telephone )?(?:call|callback|call back)(?: back)?(?! at \\d| for \\d| to wake)',
    'is (?:nobody|no one|anybody|anyone) (?:there|at the desk|around|real)(?: whom| who| that)? .{0,16}(?:speak|talk|consult|ask)',
  ),
  zh: anywhere(
    '(?<!点.{0,6})(?:给|跟)?我(?:回|打)(?:个|一个|一下)?(?:电话|電話)',
    '(?:回|来)(?:个|一个)(?:电话|電話)(?:给我|$|[,，。!])',
    '(?<!点.{0,6})打(?:我)?电话(?:给我|说|沟通|讲|谈)',
    '(?:想|要|能|可以|希望)(?:直接)?(?:跟|和|与|同|找)(?:.{1,8})(?:当面|通话|面谈|当面讲|亲自谈|直接说|聊聊)',
    '(?:专人|专员|负责人|上级)(?:与|和|跟|给|来)?(?:我)?(?:联系|对接|回电|接待)',
    '电话联系(?:我|本人)|请(?:来|回)电',
    '(?:叫|让|请|派|找|喊)(?:个|一个|位|一位)?(?:人|工作人员|服务员|同事|经理|主管|负责人|师傅).{0,8}(?:当面|跟我(?:说|谈|讲)|和我(?:说|谈|讲)|见我)',
    '我(?:要|想)见(?:你们)?(?:的)?(?:一下)?(?:经理|老板|领导|主管|负责|店长|说了算|管事)',
    '(?:在)?电话里(?:说|讲|谈)(?!的)|听(?:听)?(?:真)?人的?声音',
  ),
  ko: anywhere(
    '(?<!(?:시|분|반)(?:에|쯤|으로|까지)? ?)(?<!모닝 ?)(?:전화|통화|회신 ?전화|콜백)(?:를|을|로|가)?(?: ?(?:좀|한번|한 ?통|직접|하고|다시))* ?(?:주세요|주십시오|줘요|주실|부탁|바랍|원합|하고 ?싶|해 ?달라|요청)',
    '(?:매니저|지배인|총지배인|총괄|사장|책임자|점장|윗분)(?:님|하는 ?분|분)?(?:을|를|께)? ?(?:만나|뵙|뵐|드릴 ?말씀)',
    '사람(?:을|으로|이)? ?(?:달라|불러|바꿔|주세요|목소리)|사람이요|(?:봇|로봇|챗봇|기계)(?:이|한테|에게)? ?(?:할 ?얘기|말하기 ?싫)',
    '(?:말|전화|통화)로 ?(?:할게|하면|하겠|얘기하|이야기하)',
    '(?:말씀|얘기|이야기|대화)(?:을|를)? ?(?:직접 )?(?:나누고|하고) ?싶',
    '(?:윗선|상급자|책임자|담당자|윗사람)(?:으로|에게|한테|분|을|를|과)? ?(?:올려|넘겨|이관|연락|부탁|원합|찾)',
  ),
  ja: anywhere(
    '(?<!時に)(?<![分半]に)(?<!モーニング)(?<!朝)(?:お)?電話(?:を|で|にて|でも)?(?:ください|下さい|もらえ|いただけ|頂け|頂戴|ほしい|欲しい|お願い|話したい|相談したい)',
    '(?:折り返し|折返し)(?:お|ご)?(?:電話|連絡)',
    '(?:人|誰か|係|担当|上席|責任者|ボス|支配人|社長|女将|スタッフ)(?:の方|の人|さん|様)?(?:と|に|から)(?: )?(?:直接|じかに|電話で)?(?: )?(?:話し|はなす|話す|話せ|お話|相談|聞きたい|うかがいたい|伺いたい)',
    '(?:支配人|責任者|マネージャー|主任|社長|オーナー|女将|店長)(?:さん|様)?(?:に|と)?(?:直接)?(?:会いたい|会わせ|お会いし|お目にかか|来てほしい|来てもらい)',
    '(?:部屋|ここ|ロビー)(?:まで|に)(?:誰か|どなたか|スタッフ)?[^。]{0,4}来て[^。]{0,8}(?:話を|話し|聞いて|相談)',
    '電話で(?:済|話し|すま)|人の声(?:が|を)|人(?:に|で)(?:答え|対応し)て(?:ほしい|くだ)|(?:同僚|別)の方(?:と|に)(?:話|代)',
    '(?:上席|責任者|担当|お詳しい)(?:の|な)?(?:方|者|人)?(?:を|に)(?:お願い|お取り次ぎ|取り次|呼んで|出して)',
  ),
} as const
