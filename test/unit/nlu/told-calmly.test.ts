// Danger without a word of danger is heard by rules; a figure of speech is not, unless it stands by itself.
import { expect, test } from 'vitest'
import { openUnderstanding } from '../../../src/nlu/understand.ts'

const understand = await openUnderstanding()

test.for([
  'a dog on the terrace has bitten my daughter, stung by a wasp too',
  'someone was knocked down by a taxi outside',
  "my wife's words are coming out jumbled",
  'his lips are turning blue',
  'her tongue is swelling after the dessert',
  'our toddler is on the balcony and the door is locked',
  'a man has been standing outside our room for an hour',
  '我女儿被狗咬了',
  '孩子误吞了一颗纽扣电池',
  '爷爷嘴唇发紫',
  '孩子把自己反锁在卫生间里面了',
  '隔壁有人在惨叫',
  '아들이 개한테 물렸어요',
  '아이가 베란다에 갇혔어요',
  '아내 말이 뒤죽박죽이에요',
  '문 앞에 남자가 서 있어요',
  '娘が犬にかまれました',
  '子どもが電池を飲みました',
  '主人のろれつが回りません',
  '隣の部屋から悲鳴がします',
])('told calmly: %s', async (text) => {
  expect(await understand({ text })).toMatchObject({ danger: true, source: 'rules', severity: 1 })
})

test.for([
  "that's a bomb of a cheesecake, can we have another",
  'the party attacked the buffet before we got there',
  '这个甜品简直是炸弹级的好吃',
  '디저트가 맛 폭탄이네요 하나 더 주세요',
  'このデザートの甘さは爆弾ですね、もうひとつください',
])('only a figure of speech: %s', async (text) => {
  expect((await understand({ text })).danger).toBe(false)
})

test.for([
  'bomb',
  'explosion!',
  'kidnapped',
  'emergency',
  'thief',
  '爆炸',
  '绑架',
  '抢劫！',
  '폭발',
  '납치',
  '강도',
  '爆弾',
  '泥棒',
  '緊急です',
])('by itself it is none: %s', async (text) => {
  expect((await understand({ text })).danger).toBe(true)
})

test.for([
  'there is a bomb in the luggage room',
  'he attacked the receptionist',
  '有人在大堂放了炸弹',
  '로비에 폭탄이 설치돼 있대요',
  'ロビーに爆弾を仕掛けたと電話がありました',
])('nor where it is meant: %s', async (text) => {
  expect((await understand({ text })).danger).toBe(true)
})
