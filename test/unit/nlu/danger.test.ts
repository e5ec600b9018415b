// Words of danger are always heard, and idioms with the same words never are.
import { expect, test } from 'vitest'
import { readMessages } from '../../../src/nlu/local/corpus.ts'
import { openUnderstanding } from '../../../src/nlu/understand.ts'

const understand = await openUnderstanding()
const CORPUS = new URL('../../../src/nlu/corpus/danger/', import.meta.url)

test.for([
  'FIRE on the 8th floor',
  'i can smell gas in the bathroom',
  'My husband collapsed, he is not responding',
  'trapped in the lift between 4 and 5',
  'someone is trying to get into my room',
  'he is threatening me',
  'your masseur touched me inappropriately, I was assaulted',
  'i cant find my daughter, she is 5',
  'someone is stealing from the cars in the garage right now',
  '八楼着火了！',
  '卫生间闻到煤气味',
  '我们被困在电梯里了',
  '有人在撬我的门',
  '找不到我女儿了，她才五岁',
  '消防車快來，廚房失火了',
  '8층에 불났어요!',
  '엘리베이터에 갇혔어요',
  '남편이 쓰러졌는데 반응이 없어요',
  '다섯 살 딸이 안 보여요',
  '8階が火事です！',
  'エレベーターに閉じ込められました',
  '他の客に殴られました',
  '5歳の娘がいないんです',
  '¡Hay fuego en el pasillo!',
  'Mi hija ha desaparecido',
  'Au secours, il y a de la fumée partout',
  'Ma femme est évanouie',
  'Es brennt im dritten Stock',
  'Ich stecke im Aufzug fest',
  'В номере пожар',
  'Мы застряли в лифте',
  'هناك حريق في الغرفة',
  'زوجي فاقد الوعي',
  'ไฟไหม้ชั้นแปด',
  'ติดลิฟต์อยู่ค่ะ',
  'Cháy rồi, tầng 8',
  'Tôi bị kẹt trong thang máy',
  'help!!!',
  'help me!!',
  '도와주세요!!',
  '救命',
  '助けて',
  '살려주세요',
  'I want to die',
  'I want to end my life',
  '想死',
  '活着没意思，想死',
  '죽고 싶어요',
  '너무 힘들어서 죽고 싶어요',
  '死にたい',
  '辛くて死にたい',
  '911!',
  'someone call 911 room 304',
  'please ring 999',
  '911 please help',
  'fire in the kitchen',
  'diabetic coma',
  'my mom is diabetic and her sugar is very low',
  'my son is allergic to nuts and ate a cookie, his face is swelling',
  '焦味很大',
  '走廊烟味很大',
  '烟味很大，警报响了',
  'I burned my hand on the kettle',
])('danger: %s', async (text) => {
  expect(await understand({ text })).toMatchObject({
    danger: true,
    intent: 'complaint',
    severity: 1,
    source: 'rules',
  })
})

test.for([
  'is there a fireplace in the lobby?',
  'do you have a smoke-free room',
  'is there a fire exit map?',
  'the room smells of old cigarette smoke',
  'the breakfast was fire',
  'nearly had a heart attack when I saw the bill',
  'the steak was to die for',
  'my phone died, got a charger?',
  "lost my son's jacket",
  '热死了空调能修修吗',
  '饿死了，现在还能点什么',
  '消防通道在哪',
  '看到账单差点心脏病发作',
  '더워 죽겠어요 에어컨 좀',
  '배고파 죽겠는데 뭐 시킬 수 있어요',
  '전구 불이 나갔어요',
  '死ぬほど美味しい',
  'お腹すいて死にそう、何か頼めますか',
  '非常口はどこですか',
  '花火は部屋から見えますか',
  '热得想死',
  '热死了想死',
  '웃겨 죽겠다',
  '쪽팔려 죽고 싶다',
  '暑くて死にそう',
  'dying for a coffee',
  '911',
  'rm 911 tv broken',
  'room 999 needs towels',
  '999 rose bouquet for my wife',
  'fire drill tomorrow?',
  'fire pit open tonight?',
  'i am diabetic, sugar free breakfast pls',
  'i am diabetic, low sugar breakfast please',
  'my son is allergic to nuts, please note',
  "I'm allergic to feathers, foam pillow please",
  '我对花生过敏，请注意',
  '烟味很大',
  'I burned my tongue on the soup haha',
  'help! my tv remote is lost',
  'the tv is dead',
  'my phone is going to die, got a charger?',
  "I'd rather die than eat that again lol",
  'hypoallergenic pillow please',
])('no danger: %s', async (text) => {
  const { danger, severity } = await understand({ text })
  expect(danger).toBe(false)
  expect(severity).not.toBe(1)
})

test('the smell of cigarettes is about the room', async () => {
  expect(await understand({ text: '烟味很大' })).toMatchObject({
    intent: 'complaint',
    category: 'room-condition',
  })
})

test.for(['en', 'zh-CN', 'ko', 'ja'])(
  'of all dangers written down in %s hardly one is missed',
  async (language) => {
    const heard = async (file: string): Promise<number> => {
      const texts = readMessages(new URL(`${language}/${file}.txt`, CORPUS))
      const all = await Promise.all(texts.map((text) => understand({ text })))
      return all.filter(({ danger }) => danger).length / all.length
    }
    expect(await heard('danger')).toBeGreaterThan(0.95)
    expect(await heard('harmless')).toBeLessThan(0.1)
  },
)

test.for([
  'tasukete kudasai',
  'kaji desu 404',
  'otousan ga taoreta',
  'kyukyusha yonde',
  'sallyeo juseyo',
  'bul nasseoyo bang 504',
  'sum mot swieoyo',
  'jiuming a',
  'zhaohuo le',
])('a cry for help in the letters of another keyboard: %s', async (text) => {
  expect(await understand({ text })).toMatchObject({ danger: true, source: 'rules' })
})

test.for([
  'my name is Kaji',
  'can I book a sumo tour',
  'sumimasen eigo wakarimasen',
  'annyeonghaseyo',
  'ni hao',
])('none: %s', async (text) => {
  expect((await understand({ text })).danger).toBe(false)
})
