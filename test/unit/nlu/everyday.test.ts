// What guests write in a few words while they wait, answer or report that all is well: no alarm, and not a complaint.
import { expect, test } from 'vitest'
import { openUnderstanding } from '../../../src/nlu/understand.ts'

const understand = await openUnderstanding()

test.for([
  'is someone coming',
  'it is leaking water now',
  '1206 please, and hurry',
  '1206, second floor',
  "I don't know the room number, it's my wife's",
  "my friend's room",
  'something',
  'someone',
  'hurry',
  'water',
  'door',
  'something smells',
  '屋里越来越热了',
  '1206，快点',
  '我朋友的房间',
  '不知道房号',
  '快点',
  '快来',
  '来人',
  '门',
  '有东西',
  '我一个人',
  '아직 기다리고 있어요',
  '룸서비스 시켰는데 아직 기다리고 있어요',
  '빨리요',
  '문',
  '어떡해요',
  '혼자예요',
  '뭔가 이상해요',
  '部屋がどんどん暑くなっています',
  '部屋番号がわかりません',
  'ドア',
])('everyday words raise no alarm: %s', async (text) => {
  expect((await understand({ text })).danger).toBe(false)
})

test.for(['my wallet was stolen', '財布を盗まれました'])(
  'a theft that is over is a matter of security, and no alarm: %s',
  async (text) => {
    expect(await understand({ text })).toMatchObject({
      intent: 'complaint',
      category: 'safety-and-security',
      danger: false,
    })
  },
)

test.for([
  'the smoke detector is beeping every minute',
  '烟雾报警器每分钟响一声',
  '화재감지기가 1분마다 삐 소리 나요',
  '火災報知器が1分ごとにピッと鳴ります',
])('a detector that wants a battery is noise: %s', async (text) => {
  expect(await understand({ text })).toMatchObject({ intent: 'complaint', category: 'noise', danger: false })
})

// A word or two are danger where the rules know them.
test.for([
  'fire',
  'gas smell',
  'bomb',
  '着火了',
  '有火',
  '没气了',
  '有人开枪',
  '他要跳 快来人',
  '我房间里有人',
  '불이요',
  '누가 찔렸어요',
  '죽어가요',
  '息してない',
  '火事です',
  '孩子发烧39度，附近有医院吗',
  '子供が39度の熱です、近くに病院はありますか',
])('few words, and danger all the same: %s', async (text) => {
  expect(await understand({ text })).toMatchObject({ danger: true, source: 'rules' })
})

test.for([
  ['电视好了', 'thanks'],
  ['テレビは直りました', 'thanks'],
  ['the air con is not broken anymore, all good', 'thanks'],
  ['never mind, it works now', 'thanks'],
  ['됐어요, 이제 잘 돼요', 'thanks'],
  ['景色が鳥肌もの', 'praise'],
  ['더워 죽겠네 아이스커피 어디서 팔아요', 'question'],
  ['热死了，哪里有卖冰咖啡的', 'question'],
  ['그만 좀 보내세요', 'stop'],
  ['any update?', 'question'],
  ['did you forget about me?', 'question'],
  ['how long until someone comes?', 'question'],
  ['is someone on the way?', 'question'],
  ['will anyone come tonight?', 'question'],
  ['大概多久有人来？', 'question'],
  ['能派人来吗', 'question'],
  ['얼마나 기다려야 해요?', 'question'],
  ['please send somebody', 'request'],
  ['请尽快派人来', 'request'],
  ['사람 좀 보내주세요', 'request'],
  ['誰か来てください', 'request'],
  ['no it is not fixed', 'complaint'],
  ['没修好', 'complaint'],
  ['아니요 안 고쳐졌어요', 'complaint'],
  ['直っていません', 'complaint'],
] as const)('%s is heard as %s', async ([text, intent]) => {
  expect(await understand({ text })).toMatchObject({ intent, danger: false })
})

test('a smell is a complaint about cleanliness, not praise', async () => {
  expect(await understand({ text: '有味道' })).toMatchObject({ intent: 'complaint', category: 'cleanliness' })
})

// What was heard as thanks or danger while the model was taught what works again.
test.for([
  'the air conditioning is broken',
  'the tv is broken',
  'the lamp is broken',
  'the shower stopped working',
  '门锁坏了',
  '淋浴用不了',
  '샤워기 작동을 안 해요',
  '문이 안 돼요',
  'ドアが壊れています',
  'エレベーターが動きません',
])('a thing that does not work is a complaint, and no danger: %s', async (text) => {
  expect(await understand({ text })).toMatchObject({ intent: 'complaint', danger: false })
})
