// A sentence that wants no more messages, or a call, is heard whatever else the model has learnt.
import { expect, test } from 'vitest'
import { openUnderstanding } from '../../../src/nlu/understand.ts'

const understand = await openUnderstanding()

test.for([
  'Would you be so kind as to stop sending the weekly newsletter',
  'I do not wish to receive any advertisements',
  'please take me off your mailing list',
  "I don't want your offers",
  '请不要再给我发优惠信息了',
  '短信太多了，别再发了',
  '請勿再寄送行銷簡訊',
  '광고 문자는 그만 보내 주세요',
  '앞으로 설문은 사양하겠습니다',
  'お得なクーポンのお知らせはもう結構です',
  '今後ご案内メールは不要です',
  "we've gone home, no need to write",
  'please do not ask me to rate anything',
  'mute',
  '没兴趣',
  '退房了，不用再发了',
  '관심 없어요',
  '별점 달라는 소리 그만하세요',
  'もう帰りました、送らなくて大丈夫です',
  '感想はもう聞かないでください',
])('messages are unwanted: %s', async (text) => {
  expect(await understand({ text })).toMatchObject({ intent: 'stop', source: 'rules' })
})

test.for([
  'the message light on my phone does not stop blinking',
  'no letters or parcels for me today?',
  "your front desk doesn't answer messages and the room is filthy",
  '短信验证码收不到，wifi连不上',
  '문자로 문의했는데 답이 없고 방이 너무 추워요',
  'メッセージを送ったのに誰も来ない、シャワーが壊れています',
  '发票不用寄了',
  '毛巾不用送了',
])('nothing is withdrawn: %s', async (text) => {
  expect((await understand({ text })).intent).not.toBe('stop')
})

test.for([
  'could somebody please ring me back',
  'I want to speak to the lady from this morning',
  '请给我回个电话',
  '전화 부탁드립니다',
  'お電話をいただけますか',
  '責任者と直接話したい',
  'have the head housekeeper come and see me',
  "I'd like to see the manager",
  '我要见你们经理',
  '叫个人来当面跟我说',
  '지배인님을 뵙고 싶습니다',
  '전화로 얘기하면 안 될까요',
  '支配人に会わせてください',
  '電話で済ませたいです',
])('a word with somebody is wished for: %s', async (text) => {
  expect(await understand({ text })).toMatchObject({ intent: 'human', source: 'rules' })
})

test('a call at six is to be woken by', async () => {
  for (const text of ['아침 여섯 시에 전화 주세요', '6時に電話ください', '明早6点打电话给我'])
    expect((await understand({ text })).source).not.toBe('rules')
})
