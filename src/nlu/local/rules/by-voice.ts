// A wish for a call or a word with somebody, without naming a machine or a person: in each language.
import { anywhere, spaced } from './table.ts'

const WHO =
  '(?:someone|somebody|anyone|anybody|a \\w+|the (?:\\w+ )?(?:chief|boss|owner|director|head|lady|girl|man|gentleman|team|people|staff|night \\w+)|your (?:\\w+ )?(?:chief|boss|owner|director|team|people)|mr \\w+|mrs \\w+|miss \\w+|ms \\w+)'

export const BY_VOICE = {
  en: spaced(
    `(?:let me|want to|wish to|like to|need to|prefer to|rather|could i|can i|may i|might i|i must|i want) (?:please )?(?:speak|talk|chat) (?:to|with)(?! my| the kids| our)`,
    `(?:have|ask|get|tell|let) ${WHO} (?:to )?(?:call|ring|phone|telephone)(?: me| us| back| my room)`,
    `(?:could|can|would|will|might|please have) ${WHO} (?:please |kindly )?(?:call|ring|phone|telephone|speak to|talk to)(?: me| us| back| with me| to me)`,
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
  ),
  ko: anywhere(
    '(?<!(?:시|분|반)(?:에|쯤|으로|까지)? ?)(?<!모닝 ?)(?:전화|통화|회신 ?전화|콜백)(?:를|을|로|가)?(?: ?(?:좀|한번|한 ?통|직접|하고|다시))* ?(?:주세요|주십시오|줘요|주실|부탁|바랍|원합|하고 ?싶|해 ?달라|요청)',
    '(?:말씀|얘기|이야기|대화)(?:을|를)? ?(?:직접 )?(?:나누고|하고) ?싶',
    '(?:윗선|상급자|책임자|담당자|윗사람)(?:으로|에게|한테|분|을|를|과)? ?(?:올려|넘겨|이관|연락|부탁|원합|찾)',
  ),
  ja: anywhere(
    '(?<!時に)(?<![分半]に)(?<!モーニング)(?<!朝)(?:お)?電話(?:を|で|にて|でも)?(?:ください|下さい|もらえ|いただけ|頂け|頂戴|ほしい|欲しい|お願い|話したい|相談したい)',
    '(?:折り返し|折返し)(?:お|ご)?(?:電話|連絡)',
    '(?:人|誰か|係|担当|上席|責任者|ボス|支配人|社長|女将|スタッフ)(?:の方|の人|さん|様)?(?:と|に|から)(?: )?(?:直接|じかに|電話で)?(?: )?(?:話し|はなす|話す|話せ|お話|相談|聞きたい|うかがいたい|伺いたい)',
    '(?:上席|責任者|担当|お詳しい)(?:の|な)?(?:方|者|人)?(?:を|に)(?:お願い|お取り次ぎ|取り次|呼んで|出して)',
  ),
} as const
