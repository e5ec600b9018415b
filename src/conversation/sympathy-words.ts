// The only words that a model's sentence of sympathy may be made of. None of them promises, names a sum, a time, a
// person or a cause, asks, accuses or leads anywhere; "not" stands only in front of what it may deny.
import type { Language } from '../base/locale.ts'

const list = (text: string): string[] =>
  text
    .split(/[|\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')

/** Every beginning with every end. */
const each = (beginnings: string, ends: string, between = ' '): string[] =>
  list(beginnings).flatMap((beginning) => list(ends).map((end) => `${beginning}${between}${end}`.trim()))

const FEELINGS_EN = `upset | frustrated | disappointed | uncomfortable | unhappy | worried | tired | exhausted | annoyed | cold | uneasy`

const ENGLISH = [
  ...each(
    "i am | i'm | we are | we're",
    'sorry | so sorry | very sorry | really sorry | truly sorry | deeply sorry | so very sorry | terribly sorry | extremely sorry | sincerely sorry',
  ),
  ...each(
    'i | we',
    'apologise | apologize | sincerely apologise | sincerely apologize | deeply apologise | deeply apologize | understand | completely understand | fully understand | can understand | can completely understand | can imagine | can only imagine | know | regret',
  ),
  ...each(
    "you are | you're | you were | you have been | you've been",
    `${FEELINGS_EN} | kept waiting | left waiting | let down | disturbed | woken | woken up | kept awake | left without | still without | without | unable to use | unable to sleep | unable to rest | having trouble with | having problems with | having this problem | having these problems | so uncomfortable | so disappointed | too cold | too hot | missing`,
  ),
  ...each(
    "you have | you've | you",
    'had to wait | had to wait so long | had to go through this | had to deal with this | had to put up with this | had to ask again | had trouble with | had problems with | had such an experience | had such a poor experience | had this experience | not been able to rest | not been able to sleep | found | lost',
  ),
  ...each(
    'you',
    "could not sleep | could not rest | could not use | could not connect | couldn't sleep | couldn't rest | couldn't use | couldn't connect | did not sleep well | did not rest well | cannot sleep | cannot rest | cannot use | can't sleep | can't rest | can't use | feel this way | felt this way | hoped for | expected",
  ),
  ...each(
    "is | are | was | were | has been | have been | being | isn't | aren't | wasn't | weren't",
    `not working | working | not clean | clean | not properly clean | clean enough | not as it should be | not as clean as it should be | what you hoped for | what you expected | not what you hoped for | not what you expected | broken | blocked | clogged | leaking | dirty | dusty | stained | smelly | mouldy | damp | wet | cold | hot | too hot | too cold | too warm | so cold | so hot | so loud | so noisy | so slow | warm enough | hot enough | cool enough | cold enough | brown | cloudy | loud | noisy | slow | unstable | stuck | out of order | closed | crowded | missing | empty | late | delayed | forgotten | overlooked | disappointing | uncomfortable | unpleasant | so uncomfortable | so unpleasant | cooling | heating | dripping | flooded | dropping | failing | letting you down | as comfortable as it should be | not as comfortable as it should be`,
  ),
  ...each(
    "is | was | this is | that is | that was | this was | has been | have been | has not been | have not been | hasn't been",
    'frustrating | so frustrating | very frustrating | really frustrating | upsetting | very upsetting | unpleasant | really unpleasant | most unpleasant | very unpleasant | so unpleasant | inconvenient | very inconvenient | most inconvenient | so inconvenient | annoying | very annoying | so annoying | disappointing | very disappointing | tiring | very tiring | exhausting | stressful | very stressful | worrying | very worrying | uncomfortable | very uncomfortable | so uncomfortable | as comfortable as it should be | as comfortable as it should have been | as clean as it should be | as it should be | what it should be | what you hoped for | what you expected | good enough | up to standard | cleaned | properly cleaned | made up | working | working properly',
  ),
  ...each(
    'has | had | have',
    'no | so little | such | not worked | not arrived | stopped working | broken down | gone wrong | run out | let you down | failed you | failed',
  ),
  ...each(
    'does | do | did',
    'not work | not work properly | not come | not arrive | not cool | not heat | not turn on | not open | not close | not taste good | not drain | not flush',
  ),
  ...each(
    "doesn't | don't | didn't",
    'work | work properly | arrive | cool | heat | turn on | open | close | taste good | drain | flush',
  ),
  ...each(
    'must be | must have been | sounds | sounds like',
    `${FEELINGS_EN} | frustrating | so frustrating | very frustrating | really frustrating | incredibly frustrating | upsetting | so upsetting | very upsetting | unpleasant | very unpleasant | so unpleasant | quite unpleasant | inconvenient | very inconvenient | very uncomfortable | so uncomfortable | annoying | so annoying | very annoying | disappointing | very disappointing | so disappointing | tiring | exhausting | so exhausting | very tiring | hard | very hard | so hard | difficult | very difficult | stressful | so stressful | very stressful | unsettling | worrying | very worrying | so worrying | distressing | a shock | quite a shock | miserable | hard to rest | very hard to rest | so hard to rest | hard to sleep | very hard to sleep | difficult to rest | difficult to sleep | very difficult to rest | very difficult to sleep | impossible to rest | impossible to sleep | for you`,
  ),
  ...each(
    'how',
    'frustrating | upsetting | unpleasant | uncomfortable | annoying | disappointing | tiring | exhausting | hard | difficult | stressful | unsettling | worrying | inconvenient | important | frustrating it is | upsetting it is | frustrating this is | frustrating that is | frustrating this must be | frustrating that must be | frustrating that must have been | upsetting this must be | uncomfortable this must be | uncomfortable that must be',
  ),
  ...each(
    'trouble | problem | problems | issue | issues | difficulty | difficulties | inconvenience | wrong',
    'with | with the | with your | you have had with | you are having with',
  ),
  ...each(
    'kept | keeping | left | leaving',
    'you waiting | you awake | you cold | you without | you so cold',
  ),
  ...list(`
    for you | to you | you must be feeling | is unpleasant | please accept my apologies | please accept our apologies | my sincere apologies | our sincere apologies | my apologies | our apologies | sorry | apologies
    to hear | to hear about | to hear that | to read about | to read that | to learn that | to learn about | to know that | thank you for telling us | thank you for letting us know
    that | this | these | the | a | an | your | it | its | how | which | what | for | about | of | in | on | at | from | and | but | as | while | when | during | after | because | to | so | very | really | most | quite | such | again | still | just | too | also | even | especially | only | all | with such
    keeps | kept | keeps on | went | gone | has gone | had gone | caused | has caused | caused you | has caused you | it caused you | this caused you | made | has made | made you feel | it made | so long | too long | such a long | long | for so long | took so long | is taking so long | has taken so long | a while | this long
    there is no | there was no | there were no | there are no | no | not | never should have | should never have | that should never happen | this should never happen | should not have happened | should never have happened | as it should | as they should | as it should be | far from | less than
    trouble | problem | problems | issue | issues | inconvenience | difficulty | difficulties | disturbance | disturbances | frustration | annoyance | discomfort | disappointment | distress | stress | worry | upset | shock | mess | confusion | mix-up | misunderstanding | mistake | error | delay | delays | wait | waiting | situation | matter | experience | impression | state | condition | conditions | start
    frustrating | annoying | unpleasant | uncomfortable | upsetting | disappointing | distressing | stressful | tiring | exhausting | unsettling | worrying | inconvenient | hard | difficult | bad | poor | awful | terrible | dreadful | horrible | miserable | rough | embarrassing | confusing | sad | disturbing | long wait | unacceptable | restless | sleepless
    broken | faulty | blocked | clogged | leaking | leak | leaks | dripping | flooding | flooded | dirty | dusty | stained | stains | stain | smelly | smell | smells | mould | mold | mouldy | damp | dust | hair | hairs | dirt | rubbish | insects | insect | bugs | bug | cockroach | cockroaches | ants | mosquitoes | mosquito | spider | spiders | stale | smoke | smoky | cigarette | musty | sewage | cold | hot | warm | warmth | heat | heating | chilly | freezing | stuffy | stifling | temperature | lack of | poor | low | weak | brown | cloudy | loud | noisy | slow | unstable | unreliable | missing | empty | stopped working | not working properly | stops | stopped | breaking down | broke down | failed | failing | fails | dropping | drops | drops out | cutting out | disconnecting | running out | ran out
    air conditioning | air conditioner | air-conditioning | ac | a/c | fan | thermostat | window | windows | door | doors | lock | locked out | key | keys | key card | card | safe | lamp | lamps | light | lights | lighting | power | power cut | outage | socket | sockets | tv | television | remote | remote control | screen | fridge | kettle | phone | telephone | alarm | hairdryer | bed | beds | mattress | pillow | pillows | sheets | linen | bedding | blanket | duvet | sofa | chair | table | curtain | curtains | carpet | wall | walls | ceiling | floor | furniture | room | rooms | balcony | view | corridor | hallway | lift | elevator | lobby | stairs
    bathroom | shower | bath | bathtub | tub | basin | sink | tap | taps | toilet | drain | water | hot water | water pressure | pressure | towel | towels | toiletries | soap | shampoo | toilet paper | slippers | noise | noises | loudness | music | party | construction | construction work | building work | drilling | barking | shouting | voices | neighbours | neighbors | neighbouring | next door | upstairs | outside | traffic | sleep | rest | peace | quiet | comfort | wifi | wi-fi | internet | connection | network | signal
    breakfast | dinner | lunch | meal | meals | food | dish | dishes | coffee | tea | buffet | restaurant | taste | undercooked | overcooked | burnt | pool | gym | sauna | parking | car park | laundry | facilities | equipment | machine | machines | washing machine | check-in | check-out | check in | check out | checking in | checking out | arrival | when you arrived | on arrival | journey | your journey | trip | booking | reservation | queue | queues | belongings | luggage | bag | suitcase | laptop | wallet | passport | ring | jewellery | jewelry | clothes | jacket | glasses | camera | headphones | charger | toy | item | items | something so dear to you | something dear to you | something | things | service | stay | your stay | visit | holiday | vacation | request | requests | you asked for | asked for | forgotten | overlooked | losing | lose | lost
  `),
]

const HARDSHIP_ZH = `不便 | 不方便 | 困扰 | 烦恼 | 麻烦 | 不愉快 | 不快 | 不适 | 不舒服 | 不好的体验 | 不好的感受 | 不愉快的体验 | 不佳的体验 | 糟糕的体验 | 不安 | 不满 | 失望 | 影响 | 诸多不便 | 很多不便 | 很大的不便 | 很大的困扰 | 这么多麻烦 | 这么大的困扰`
const SUFFERING_ZH = `久等 | 久等了 | 久候 | 等了这么久 | 等这么久 | 等了很久 | 苦等 | 白等 | 难受 | 难过 | 失望 | 失望了 | 沮丧 | 担心 | 着急 | 焦急 | 生气 | 不便 | 不方便 | 不舒服 | 不愉快 | 不快 | 不满 | 不安 | 受惊 | 受惊了 | 委屈 | 受委屈了 | 受苦了 | 受累了 | 受冻了 | 疲惫 | 劳累 | 辛苦 | 辛苦了 | 烦恼 | 烦心 | 烦躁 | 扫兴 | 尴尬 | 困扰 | 费心 | 费心了 | 头疼 | 无奈 | 心烦 | 无法休息 | 无法入睡 | 无法好好休息 | 没休息好 | 没有休息好 | 没能休息好 | 没能好好休息 | 不能好好休息 | 休息不好 | 休息不了 | 睡不好 | 睡不着 | 没睡好 | 没能睡好 | 无法安心休息 | 住得不舒服 | 住得不舒心 | 住得不安心 | 遇到这样的事 | 遇到这种事 | 遇到这种情况 | 遇到这样的情况 | 遇到这样的问题 | 有这样的体验 | 有不好的体验 | 有了不好的体验 | 经历这些 | 经历了这些 | 忍受 | 无法使用 | 洗不了澡 | 无法洗澡 | 上不了网 | 无法上网`
const CHINESE = [
  ...each(
    '给您带来 | 给您带来了 | 给您带来的 | 给您造成 | 给您造成了 | 给您造成的 | 给您添了 | 给您添 | 带来的 | 造成的',
    HARDSHIP_ZH,
    '',
  ),
  ...each('让您 | 令您 | 使您 | 害您', SUFFERING_ZH, ''),
  ...each(
    '让您 | 令您 | 使您 | 让人 | 令人 | 叫人',
    list(SUFFERING_ZH)
      .flatMap((one) => [
        `感到${one}`,
        `觉得${one}`,
        `很${one}`,
        `非常${one}`,
        `这么${one}`,
        `如此${one}`,
        `十分${one}`,
        `确实${one}`,
        `真的很${one}`,
        one,
      ])
      .join('|'),
    '',
  ),
  ...list(
    `办理入住 | 办理退房 | 我很抱歉 | 我非常抱歉 | 我深感抱歉 | 我真的很抱歉 | 我们很抱歉 | 我们非常抱歉 | 我们十分抱歉 | 我们深感抱歉 | 我们深表歉意 | 我们向您致歉 | 我向您致歉 | 我向您道歉 | 向您道歉 | 我们理解 | 我们非常理解 | 我非常理解 | 我完全理解 | 我能理解 | 我很理解 | 能够理解 | 可以理解 | 给您添麻烦了 | 给您添堵了 | 知道您`,
  ),
]
/** By language; entries of English are whole words, those of the others are strung together without spaces. */
export const SYMPATHY_WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: ENGLISH,
  'zh-CN': [
    ...CHINESE,
    ...list(`
    非常抱歉 | 十分抱歉 | 万分抱歉 | 很抱歉 | 真的很抱歉 | 实在抱歉 | 实在很抱歉 | 真抱歉 | 深感抱歉 | 深表歉意 | 抱歉 | 真的抱歉 | 真的非常抱歉 | 对此 | 我们深感抱歉 | 向您致歉
    表示歉意 | 诚挚的歉意 | 诚恳的歉意 | 表示诚挚的歉意 | 表示抱歉 | 歉意 | 请您谅解 | 完全理解 | 非常理解 | 十分理解 | 能理解 | 理解您的感受 | 理解您的心情 | 我理解 | 我们理解 | 理解
    听到 | 看到 | 得知 | 这 | 这样 | 这种 | 这些 | 您 | 您的 | 您家 | 您和家人 | 家人 | 孩子 | 宝宝 | 老人 | 给您添麻烦了 | 影响 | 影响了 | 影响到 | 影响到了
    的 | 了 | 着 | 和 | 与 | 也 | 又 | 还 | 都 | 太 | 很 | 真 | 真的 | 实在 | 非常 | 十分 | 确实 | 一定很 | 一定让您 | 一定非常 | 想必很 | 想必 | 肯定很 | 肯定让您 | 特别 | 尤其 | 如此 | 这么 | 那么 | 多么 | 更 | 再次 | 一再 | 反复 | 总是 | 一直没 | 一直 | 老是 | 经常 | 频繁 | 突然 | 居然 | 竟然 | 甚至 | 因为 | 由于 | 因 | 而 | 但 | 却 | 以及 | 而且 | 还得 | 不得不 | 是 | 有 | 没有 | 没 | 没能 | 未能 | 无法 | 不能 | 不了 | 不太 | 不够 | 不到 | 不好 | 不好用 | 不畅 | 不稳定 | 不干净 | 不整洁 | 不卫生 | 不新鲜 | 不舒服 | 不舒适 | 不适 | 不便 | 不愉快 | 不快 | 不悦 | 不满 | 不满意 | 不周 | 不周到 | 不到位 | 不理想 | 不顺 | 不顺利 | 不方便 | 不安 | 不制冷 | 不制热 | 不通 | 不亮 | 不出 | 不来 | 不下 | 不上 | 不见 | 不见了 | 不足 | 不佳 | 不当 | 本不该 | 不应该
    麻烦 | 困扰 | 烦恼 | 烦躁 | 烦心 | 难受 | 难过 | 难熬 | 辛苦 | 辛苦了 | 着急 | 焦急 | 担心 | 忧心 | 生气 | 气愤 | 失望 | 沮丧 | 无奈 | 委屈 | 疲惫 | 劳累 | 累 | 受惊 | 吓到 | 吓了一跳 | 扫兴 | 尴尬 | 糟糕 | 糟心 | 心烦 | 感受 | 心情 | 体验 | 感觉 | 印象 | 情况 | 问题 | 事情 | 状况 | 经历 | 遭遇 | 遇到 | 遇上 | 碰到 | 发现 | 出现 | 发生 | 失误 | 疏忽 | 差错 | 错误 | 误会 | 延误 | 久等 | 久等了 | 等待 | 等候 | 等了很久 | 等了这么久 | 等这么久 | 苦等 | 白等 | 耽误 | 打扰 | 干扰 | 吵醒 | 吵到 | 吵 | 吵闹 | 嘈杂 | 被 | 受到 | 受 | 忍受 | 承受
    休息 | 休息不好 | 没休息好 | 没有休息好 | 无法休息 | 无法入睡 | 睡眠 | 睡觉 | 入睡 | 睡不好 | 睡不着 | 没睡好 | 入住体验 | 住宿 | 旅途 | 旅行 | 行程 | 假期 | 心意 | 期待 | 期望 | 预期 | 使用体验 | 洗漱 | 用水 | 上网 | 联网 | 连接 | 
    房间 | 房间里 | 房间内 | 客房 | 床 | 床铺 | 床品 | 床单 | 床垫 | 枕头 | 被子 | 被褥 | 家具 | 沙发 | 椅子 | 桌子 | 灯 | 灯光 | 台灯 | 电视 | 电视机 | 遥控器 | 冰箱 | 热水壶 | 吹风机 | 电话 | 插座 | 门 | 门锁 | 房卡 | 门卡 | 保险箱 | 窗户 | 窗帘 | 窗 | 地毯 | 地板 | 墙 | 墙面 | 天花板 | 阳台 | 走廊 | 电梯 | 大堂 | 楼道 | 空调 | 暖气 | 冷气 | 制冷 | 制热 | 温度 | 闷热 | 炎热 | 寒冷 | 热 | 冷 | 太热 | 太冷 | 闷 | 潮湿 | 通风 | 异味 | 味道 | 气味 | 烟味 | 霉味 | 臭味 | 难闻 | 霉 | 发霉 | 灰尘 | 头发 | 毛发 | 污渍 | 垃圾 | 虫子 | 蟑螂 | 蚊子 | 蚂蚁 | 小虫 | 卫生 | 脏 | 脏乱 | 
    卫生间 | 浴室 | 淋浴 | 花洒 | 浴缸 | 马桶 | 洗手池 | 水龙头 | 下水道 | 地漏 | 水压 | 热水 | 冷水 | 水 | 水质 | 水温 | 浑浊 | 发黄 | 毛巾 | 浴巾 | 洗漱用品 | 卫生纸 | 拖鞋 | 浴袍 | 堵塞 | 堵 | 堵了 | 漏水 | 渗水 | 滴水 | 积水 | 停水 | 停电 | 断电 | 噪音 | 噪声 | 声音 | 音乐 | 施工 | 装修 | 隔音 | 隔壁 | 楼上 | 邻居 | 响 | 大 | 小 | 差 | 慢 | 弱 | 低 | 久 | 远 | 坏 | 坏了 | 坏掉 | 故障 | 出故障 | 出了故障 | 出了问题 | 出现问题 | 出问题 | 失灵 | 破损 | 损坏 | 断 | 断线 | 断网 | 掉线 | 断断续续 | 卡顿 | 卡 | 网络 | 网速 | 信号 | 无线网络 | 无线网 | wifi | wi-fi | 电视机 | 老旧 | 陈旧
 | 午餐 | 晚餐 | 餐食 | 餐饮 | 菜品 | 饭菜 | 食物 | 食材 | 饮料 | 咖啡 | 口味 | 餐厅 | 送餐 | 上菜 | 凉 | 凉了 | 泳池 | 游泳池 | 健身房 | 水疗 | 停车场 | 停车 | 停车位 | 车位 | 洗衣房 | 洗衣机 | 设施 | 设备 | 环境 | 拥挤 | 排队 | 办理 | 入住手续 | 退房手续 | 手续 | 退房 | 预订 | 物品 | 行李 | 东西 | 随身物品 | 贵重物品 | 心爱的 | 丢失 | 遗失 | 丢 | 丢了 | 找不到 | 找不到了 | 落下 | 服务 | 这样的 | 那样的 | 遇到这样的事 | 遇到这种事 | 遇到这种情况 | 忘记 | 遗忘 | 忽视 | 忽略 | 没人理会 | 没人回应 | 回应 | 未得到回应 | 需求 | 请求 | 反馈 | 感谢您告诉我们 | 谢谢您告诉我们 | 时 | 里 | 中 | 上 | 后 | 得 | 地 | 在 | 到 | 事 | 一事 | 一件事 | 早餐 | 没打扫 | 没有打扫 | 未打扫 | 没打扫干净 | 没有打扫干净 | 打扫不到位 | 清洁不到位 | 没清洁 | 无法使用 | 不能使用 | 没能使用 | 使用不便 | 不能用 | 没法用 | 无法工作 | 无法洗澡 | 不能洗澡 | 没法洗澡 | 无法办公 | 入住不顺 | 入住期间 | 入住时 | 住宿期间 | 没人处理过 | 整洁不到位
  `),
  ],
  ko: list(`
    정말 | 대단히 | 매우 | 진심으로 | 너무 | 무척 | 많이 | 깊이 | 거듭 | 참 | 얼마나 | 아주 | 몹시 | 더욱 | 특히 | 계속 | 자꾸 | 또 | 다시 | 여러 번 | 오래 | 오랫동안 | 한참 | 아직 | 여전히 | 제대로 | 잘 | 충분히 | 편히 | 편하게 | 편안히 | 푹
    죄송합니다 | 죄송하게 생각합니다 | 죄송하게도 | 죄송한 마음입니다 | 사과드립니다 | 사과의 말씀을 드립니다 | 사과 말씀 드립니다 | 사과의 말씀 드립니다 | 송구합니다 | 송구스럽습니다 | 유감입니다 | 유감스럽게 생각합니다 | 안타깝습니다 | 안타까운 마음입니다 | 마음이 무겁습니다
    이해합니다 | 충분히 이해합니다 | 공감합니다 | 알려 주셔서 감사합니다 | 말씀해 주셔서 감사합니다
    불편 | 불편을 | 불편을 드려 | 불편을 드려서 | 불편을 끼쳐 드려 | 불편을 끼쳐 | 불편을 겪으셔서 | 불편을 겪게 해 드려 | 불편을 겪으셨다니 | 불편하셨겠습니다 | 불편하셨을 텐데 | 불편하시겠습니다 | 불편하실 텐데 | 불편하신 점 | 불편하게 해 드려 | 불편하셨을 것 같아 | 불쾌하셨을 텐데 | 불쾌하셨겠습니다 | 불쾌감을 | 불쾌감을 드려 | 불쾌한 | 불쾌한 경험을 | 힘드셨겠습니다 | 힘드셨을 텐데 | 힘드시겠습니다 | 힘드실 텐데 | 답답하셨겠습니다 | 답답하셨을 텐데 | 답답하시겠습니다 | 답답하실 텐데 | 속상하셨겠습니다 | 속상하셨을 텐데 | 속상하시겠습니다 | 피곤하셨겠습니다 | 피곤하셨을 텐데 | 피곤하실 텐데 | 놀라셨겠습니다 | 놀라셨을 텐데 | 당황하셨겠습니다 | 당황하셨을 텐데 | 당황스러우셨겠습니다 | 걱정되시겠습니다 | 걱정이 크시겠습니다 | 걱정이 많으시겠습니다 | 걱정하셨을 텐데 | 실망하셨겠습니다 | 실망하셨을 텐데 | 실망을 드려 | 실망스러우셨겠습니다 | 번거로우셨겠습니다 | 번거롭게 해 드려 | 번거로움을 드려 | 심려를 끼쳐 드려 | 심려가 크시겠습니다 | 추우셨겠습니다 | 추우셨을 텐데 | 더우셨겠습니다 | 더우셨을 텐데 | 지치셨겠습니다 | 지치셨을 텐데 | 곤란하셨겠습니다 | 곤란하셨을 텐데 | 괴로우셨겠습니다 | 서운하셨겠습니다 | 서운하셨을 텐데 | 화가 나셨을 텐데 | 마음이 상하셨겠습니다 | 마음 상하셨을 텐데 | 마음을 상하게 해 드려 | 마음고생이 심하셨겠습니다 | 기분이 상하셨을 텐데 | 기분이 상하셨겠습니다
    고객님 | 고객님께 | 고객님의 | 아이 | 아이가 | 머무시는 동안 | 머무시는 | 지내시는 동안 | 지내시는 데 | 이용하시는 데 | 이용에 | 이용 중 | 쉬시는 데 | 주무시는 데 | 휴식에 | 휴식을 | 방해가 되어 | 방해를 받으셨다니 | 방해받으셨다니 | 방해받으셔서
    이런 | 이러한 | 그런 | 이 | 그 | 저희 | 저희가 | 에서 | 에 | 의 | 이 | 가 | 을 | 를 | 은 | 는 | 도 | 까지 | 때문에 | 문제로 | 문제 | 문제가 | 문제로 인해 | 일로 | 일 | 일이 | 점 | 점이 | 상황 | 상황이 | 경험 | 경험을 | 하게 해 드려 | 겪게 해 드려 | 겪으시게 해 | 끼쳐 드려 | 끼쳐 | 드려 | 드려서 | 드린 점 | 되어 | 되셔서 | 하셔서 | 하셨다니 | 되셨다니 | 있으셨다니 | 있었다니 | 겪으셨다니 | 느끼셨다니 | 느끼셨을 텐데 | 못하셨다니 | 못하셔서 | 못하셨을 텐데 | 쉬지 못하셨다니 | 쉬지 못하셨을 텐데 | 쉬지 못하셔서 | 쉬지 못하셨겠습니다 | 주무시지 못하셨다니 | 주무시지 못하셨을 텐데 | 주무시지 못하셔서 | 주무시지 못하셨겠습니다 | 기다리게 해 드려 | 기다리게 해 | 기다리셨다니 | 기다리셨을 텐데 | 기다리시느라 | 기다리셔서 | 기다림이 | 길어져 | 늦어져 | 지연되어 | 지연으로
    되지 않아 | 불편해서 | 불편해 | 불편하여 | 부족해 | 부족해서 | 번거로우셨을 텐데 | 객실 | 객실에서 | 객실이 | 객실의 | 객실 내 | 방 | 방이 | 방에서 | 방에 | 에어컨 | 에어컨이 | 난방 | 난방이 | 히터가 | 냉방 | 냉방이 | 온도 | 온도가 | 실내 온도가 | 더위 | 더위에 | 추위 | 추위에 | 소음 | 소음으로 | 소음이 | 소리 | 소리로 | 소리가 | 음악 소리 | 공사 | 공사 소음으로 | 층간 소음으로 | 옆방 | 옆방의 | 옆 객실 | 윗방 | 와이파이 | 와이파이가 | wifi | wifi가 | 인터넷 | 인터넷이 | 인터넷 연결이 | 연결이 | 신호가 | 속도가 | 샤워 | 샤워기 | 샤워기에서 | 샤워실 | 샤워를 | 욕실 | 욕실이 | 욕실에서 | 욕실에 | 욕조 | 욕조가 | 욕조에서 | 화장실 | 화장실이 | 변기 | 변기가 | 세면대 | 세면대가 | 배수구 | 배수가 | 수압이 | 온수 | 온수가 | 뜨거운 물 | 뜨거운 물이 | 따뜻한 물이 | 물 | 물이 | 녹물이 | 누수로 | 누수 | 수건 | 수건이 | 세면용품이 | 휴지가 | 침대 | 침대가 | 매트리스가 | 침구 | 침구가 | 침구에 | 베개 | 베개가 | 이불이 | 시트 | 시트에 | 조명 | 조명이 | 전등이 | 텔레비전 | 텔레비전이 | tv | tv가 | 리모컨이 | 냉장고 | 냉장고가 | 전기 | 전기가 | 콘센트가 | 카드키 | 카드키가 | 문 | 문이 | 문이 잠겨 | 창문 | 창문이 | 커튼이 | 가구 | 가구가 | 시설 | 시설이 | 시설 이용에 | 엘리베이터 | 엘리베이터가 | 로비 | 복도 | 수영장 | 수영장이 | 헬스장 | 헬스장이 | 사우나 | 주차 | 주차장 | 주차장이 | 주차 문제로 | 세탁기가 | 냄새 | 냄새로 | 냄새가 | 악취로 | 담배 냄새로 | 담배 냄새가 | 하수구 냄새로 | 곰팡이 | 곰팡이가 | 먼지 | 먼지가 | 머리카락 | 머리카락이 | 벌레 | 벌레가 | 바퀴벌레 | 바퀴벌레가 | 모기 | 모기가 | 얼룩 | 얼룩이 | 청소 | 청소가 | 청소 상태가 | 청결 | 청결하지 못한 | 청결 상태가 | 위생 | 위생 상태가 | 정돈되지 않은
    조식 | 조식이 | 식사 | 식사가 | 음식 | 음식이 | 음식의 | 음료가 | 커피가 | 맛이 | 식당 | 식당에서 | 레스토랑 | 룸서비스 | 룸서비스가 | 주문하신 | 예약 | 예약이 | 예약에 | 예약 문제로 | 체크인 | 체크인이 | 체크인 과정에서 | 체크아웃이 | 체크아웃 과정에서 | 도착하셨을 때 | 도착하시자마자 | 먼 길 오셨는데 | 소지품 | 소지품이 | 소지품을 | 물건 | 물건을 | 물건이 | 소중한 | 짐 | 짐이 | 가방이 | 가방을 | 지갑을 | 분실하셔서 | 분실하셨다니 | 잃어버리셔서 | 잃어버리셨다니 | 보이지 않아 | 없어져 | 사라져 | 서비스 | 서비스가 | 미흡한 | 미흡하여 | 미흡했던 점 | 부족하여 | 부족했던 점 | 부족한
    작동하지 않아 | 작동하지 않아서 | 작동하지 않는다니 | 되지 않아 | 되지 않아서 | 안 되어 | 안 돼서 | 나오지 않아 | 나오지 않아서 | 나오지 않는다니 | 나와서 | 나와 | 끊겨 | 끊겨서 | 끊어져 | 끊어져서 | 느려 | 느려서 | 원활하지 않아 | 원활하지 못해 | 고장 나 | 고장 나서 | 고장으로 | 고장이 나 | 막혀 | 막혀서 | 새어 | 새서 | 샌다니 | 차가워 | 차가워서 | 식어서 | 추워 | 추워서 | 더워 | 더워서 | 시끄러워 | 시끄러워서 | 심해 | 심해서 | 더러워 | 더러워서 | 지저분해 | 지저분해서 | 좋지 않아 | 좋지 않아서 | 좋지 못해 | 좋지 못해서 | 맞지 않아 | 맞지 않아서 | 입에 맞지 않으셨다니 | 기대에 미치지 못해 | 기대에 미치지 못하여 | 없어 | 없어서 | 있어 | 있어서 | 나 | 나서 | 난다니 | 발견하셨다니 | 보셨다니 | 되어 있지 않아 | 준비되지 않아 | 준비되지 못해 | 전달되지 않아 | 처음부터 | 여행 중에 | 소중한 시간에 | 닫혀 있어
  `),
  ja: list(`
    誠に | 大変 | たいへん | 本当に | 心より | 心から | 深く | 重ねて | さぞ | とても | さぞかし | なかなか | 何度も | 度々 | たびたび | また | 再び | ずっと | 長らく | 長い間 | まだ | 全く | 十分に | ゆっくり | ゆっくりと | 快適に | ぐっすり | 安心して
    申し訳ございません | 申し訳ございませんでした | 申し訳ありません | 申し訳ありませんでした | 申し訳なく存じます | お詫び申し上げます | お詫びいたします | 恐縮でございます | 恐れ入ります | 心苦しく存じます | 心が痛みます | 残念に存じます | お察しいたします | お察し申し上げます | ご心痛お察しいたします | お知らせいただきありがとうございます | お知らせくださりありがとうございます
    ご不便 | ご不便を | ご不便をおかけし | ご不便をおかけして | ご不便をおかけしており | ご不便をおかけしましたこと | ご迷惑 | ご迷惑を | ご迷惑をおかけし | ご迷惑をおかけして | ご迷惑をおかけしており | ご不快な | ご不快な思いを | ご不快な思いをおかけし | ご不快な思いをさせてしまい | ご不快な思いをさせて | 嫌な思いをさせてしまい | つらい思いをさせてしまい | 寒い思いをさせてしまい | 暑い思いをさせてしまい | ご不安な | ご不安な思いを | ご不安 | ご心配 | ご心配を | ご心配をおかけし | ご心配をおかけして | ご心配のことと | ご心配のことと存じます | お困りのことと | お困りのことと存じます | お困りのところ | お疲れのところ | お疲れのことと存じます | お疲れ | ご期待に沿えず | ご期待に添えず | ご満足いただけず | お待たせし | お待たせして | お待たせしてしまい | お待たせしており | お待たせいたしました | お手数をおかけし | お手数をおかけして | お騒がせして | おつらかったことと | おつらかったことと存じます | お辛かったことと存じます | 驚かれたことと | 驚かれたことと存じます | がっかりされたことと | がっかりされたことと存じます | ご落胆のことと存じます | 気になさったことと存じます | ご不便だったことと存じます | ご不快だったことと存じます | ご不快に感じられたことと存じます | 思いを | 存じます
    お客様 | お客様に | お客様の | お子様 | お子様が | お休み | お休みの | お休みになれず | お休みになれなかった | お休みになれなかったとのこと | お休みいただけず | お眠りになれず | 眠れず | 眠れなかった | 眠れなかったとのこと | お寛ぎいただけず | おくつろぎいただけず | お過ごしいただけず | お過ごしになれず | ご滞在 | ご滞在中 | ご滞在中に | ご滞在の | ご利用 | ご利用中 | ご利用いただけず | お使いいただけず | お使いになれず | お楽しみいただけず | せっかくの | せっかくのご滞在 | せっかくのご旅行 | せっかくのお食事 | とのこと | とのことで | とのことですが | ことで | こと | という | 点 | 件 | 件で | 件につきまして | の件で | この度は | このたびは | このような | そのような | こうした | 中 | 際 | 際に | 時に | ところ | ため | ために | より | から | まで | が | の | を | に | へ | も | て | し | しており | して | してしまい | しまい | おり | あり | なく | なり | なって | なってしまい | せず | できず | できない | できなかった | いただけず | いただけない | いただけなかった | されず | されておらず | されていない | させてしまい | かかり | かかってしまい
    おかけし | おかけして | おかけしており | チェックインで | チェックアウトで | 出て | 出てしまい | 濁っており | 鳴って | 鳴っており | 入らず | 入って | 入っており | 付いて | 付いており | お部屋 | お部屋の | お部屋が | お部屋に | お部屋で | 客室 | 室内 | 室温が | エアコン | エアコンが | エアコンの | 空調 | 空調が | 空調の | 冷房が | 暖房が | 効かず | 効かない | 効きが悪く | 暑さ | 暑さで | 寒さ | 寒さで | 暑く | 寒く | 騒音 | 騒音で | 物音 | 物音で | 音 | 音が | 音で | 話し声で | 隣室 | 隣の | 隣のお部屋 | 上の階 | 工事 | 工事の音で | 音楽 | うるさく | Wi-Fi | Wi-Fiが | wi-fi | wi-fiが | wi-fiの | インターネット | インターネットが | ネット | ネットが | ネットの | 回線 | 接続 | 接続が | 通信 | つながらず | つながらない | つながりにくく | つながりにくい | 繋がらず | 繋がりにくく | 途切れ | 途切れて | 途切れてしまい | 切れて | 切れてしまい | 遅く | 不安定で | 不安定な | シャワー | シャワーの | シャワーが | お湯 | お湯が | 水 | 水が | 水の | 出ず | 出ない | 出ない状態で | 状態 | 状態で | 状態が | 水圧が | 弱く | 濁り | 濁って | 浴室 | 浴室の | 浴室が | お風呂 | お風呂が | 浴槽 | 浴槽が | 浴槽に | トイレ | トイレが | トイレの | 洗面台 | 洗面台の | 排水 | 排水が | 排水口 | 詰まり | 詰まって | 詰まってしまい | 流れず | 漏れ | 水漏れ | 水漏れで | 水漏れが | タオル | タオルが | アメニティが | ベッド | ベッドが | ベッドの | 寝具 | 寝具が | 寝具に | 枕 | 枕が | シーツに | シーツが | 照明 | 照明が | テレビ | テレビが | リモコンが | 冷蔵庫が | 電気 | 電気が | 電源が | コンセントが | 映らず | つかず | 点かず | カードキー | カードキーが | 鍵 | 鍵が | ドア | ドアが | 開かず | 閉まらず | 窓 | 窓が | カーテンが | 家具 | 家具が | 設備 | 設備が | 設備の | 備品の | 施設 | 施設が | 施設の | エレベーター | エレベーターが | ロビー | 廊下 | プール | プールが | ジム | ジムが | サウナ | 大浴場 | 大浴場が | 駐車場 | 駐車場が | 駐車場の | 洗濯機が | 不具合 | 不具合で | 不具合により | 故障 | 故障で | 故障により | 壊れて | 壊れており | 動かず | 作動せず | 使えず | 使えない | 利用できず | 閉まって | 閉まっており
    臭い | 臭いが | 臭いで | におい | においが | においで | 匂い | 匂いが | タバコの | たばこの | 煙草の | カビ | カビが | カビの | ほこり | ほこりが | 埃 | 埃が | 髪の毛 | 髪の毛が | ゴミ | ゴミが | 虫 | 虫が | ゴキブリが | 蚊 | 蚊が | 汚れ | 汚れが | 汚れて | シミ | シミが | 清掃 | 清掃が | 清掃の | 清潔 | 清潔で | 清潔では | 行き届いておらず | 行き届かず | 不十分で | 不行き届きで | 至らず | 至らない点が | 残って | 残っており | 見つかり | 見つかって | 見つからず | 見当たらず | 見当たらない | ご朝食 | ご朝食が | ご朝食の | 朝食 | 朝食が | 朝食の | お食事 | お食事が | お食事の | お料理 | お料理が | お料理の | 料理 | 料理が | お飲み物が | コーヒーが | お味が | 味が | 冷めて | 冷めており | 冷たく | お口に合わず | レストラン | レストランで | レストランの | ルームサービス | ルームサービスが | ご注文の | お品が | 届かず | 届いておらず | ご予約 | ご予約の | ご予約が | チェックイン | チェックインの | チェックインに | チェックアウト | チェックアウトの | チェックアウトに | 手続き | お手続き | お手続きに | ご到着 | ご到着の | 混雑 | 混雑で | お荷物 | お荷物が | お荷物の | お持ち物 | お持ち物が | お忘れ物 | お忘れ物が | 大切な | 大切なお品 | 大切なお品が | 大切なお品を | 大切なものを | なくされ | なくされた | 失くされ | 失くされた | 紛失 | 紛失された | ご要望 | ご要望が | お願い | ご依頼の | お伝えいただいた | 伝わらず | 悪く | 悪い | 良くなく | ひどく | 強く | 気持ちよく | お気持ち | お気持ちを | 思いで
  `),
}
