// What a real guest's trial found misunderstood.
import { expect, test } from 'vitest'
import { openUnderstanding } from '../../../src/nlu/understand.ts'

const understand = await openUnderstanding()

test.for([
  'the receptionist rolled his eyes at my wife',
  'he just rolled his eyes and walked away',
  'there is no fire to work in the lobby fireplace',
  'no fire in the fireplace tonight?',
  '前台对我翻白眼',
  '프런트 직원이 눈을 흘겼어요',
  '保洁一直敲我的门',
  '清掃の人が何度もノックします',
  '와이파이가 계속 끊겼어요',
  '다 좋았는데 와이파이가 계속 끊겼어요',
  '전화가 자꾸 끊겨요',
])('no danger: %s', async (text) => {
  expect((await understand({ text })).danger).toBe(false)
})

test.for([
  '有人一直敲我的门',
  '半夜有人不停敲我房门',
  '一直有人来敲门，不说话',
  'someone keeps knocking on my door at night',
  'a man has been knocking on our door since midnight',
  '누가 계속 제 방문을 두드려요',
  '밤중에 누가 자꾸 노크해요',
  '誰かがずっとドアを叩いています',
  '夜中に何度もノックされて怖いです',
])('somebody at the door is a matter of security: %s', async (text) => {
  expect(await understand({ text })).toMatchObject({
    intent: 'complaint',
    category: 'safety-and-security',
    severity: 1,
    source: 'rules',
  })
})

test.for([
  '早餐害我拉肚子',
  '昨晚的海鲜吃坏肚子了',
  'your breakfast gave me diarrhoea',
  'my son was sick all night after your buffet',
  '조식 먹고 설사해요',
  '朝食でお腹を壊しました',
])('food that made ill is severe: %s', async (text) => {
  expect(await understand({ text })).toMatchObject({
    intent: 'complaint',
    category: 'food-and-beverage',
    severity: 2,
  })
})

test.for([
  ['this bed is killing me', 'complaint', 'room-condition'],
  ['the mattress is killing my back', 'complaint', 'room-condition'],
  ['手机没电了', 'request', 'room-condition'],
  ['スマホの充電が切れた', 'request', 'room-condition'],
  ['폰 배터리가 나갔어요', 'request', 'room-condition'],
  ['my phone battery died', 'request', 'room-condition'],
  ['배고파 죽겠어요', 'request', 'food-and-beverage'],
  ['怎么没人来', 'complaint', 'other'],
  ['why has nobody come', 'complaint', 'other'],
  ['왜 아무도 안 와요', 'complaint', 'other'],
  ['どうして誰も来ないんですか', 'complaint', 'other'],
] as const)('%s is a %s about %s', async ([text, intent, category]) => {
  expect(await understand({ text })).toMatchObject({ intent, category, danger: false })
})

// Words for the gravest are never taken for a figure of speech because a model thinks so.
test.for([
  'my father is having a stroke',
  'he is choking',
  'we are trapped in the lift',
  '电梯里困住了',
  '有人一直跟着我',
  '子供が閉じ込められた',
  '心臓発作です',
  '심장 마비 같아요',
  '엘리베이터에 갇혔어요',
])('danger: %s', async (text) => {
  expect(await understand({ text })).toMatchObject({ danger: true, severity: 1, source: 'rules' })
})

test.for([
  '配信を止めてくれてありがとう',
  '人に代わってくださり感謝します',
  '상담원 연결해 주셔서 감사해요',
  'thanks for calling me back',
  'the messages have stopped, thank you',
])('thanks for what was done is no wish for it: %s', async (text) => {
  expect((await understand({ text })).intent).not.toMatch(/stop|human/)
})

test.for([
  ['メッセージを止めてください、ありがとう', 'stop'],
  ['문자 그만 보내 주세요 감사합니다', 'stop'],
  ['别再发短信了，谢谢', 'stop'],
  ['please stop sending me messages, thanks', 'stop'],
  ['can you put me through to a person, thanks', 'human'],
] as const)('thanks in advance are: %s', async ([text, intent]) => {
  expect(await understand({ text })).toMatchObject({ intent, source: 'rules' })
})
