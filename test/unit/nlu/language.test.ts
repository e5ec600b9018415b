// Which language is heard, and how certain that is.
import { expect, test } from 'vitest'
import { openUnderstanding } from '../../../src/nlu/understand.ts'

const understand = await openUnderstanding()

test.for([
  ['空调坏了', 'zh-CN'],
  ['冷氣壞了', 'zh-TW'],
  ['馬桶塞住了，水一直流', 'zh-TW'],
  ['check in 排了快一小時', 'zh-TW'],
  ['褲子洗到縮水', 'zh-TW'],
  ['脖子痛，枕頭太硬', 'zh-TW'],
  ['予約終了', 'ja'],
  ['部屋清掃', 'ja'],
  ['エアコンが効かない', 'ja'],
  ['조식 몇 시예요', 'ko'],
  ['aircon坏了', 'zh-CN'],
  ['wifi 안돼요', 'ko'],
  ['hello呀', 'zh-CN'],
  ['my name is 김민수 and my room is cold', 'en'],
  ['been waiting 40min for towels lol', 'en'],
  ['the lady at 優の店 was rude to me', 'en'],
  ['La habitación huele muy mal', 'es'],
  ['La chambre est très sale', 'fr'],
  ['Das Zimmer ist viel zu laut', 'de'],
  ['В номере нет горячей воды', 'ru'],
  ['الغرفة قذرة جدا', 'ar'],
  ['ห้องสกปรกมาก', 'th'],
  ['Phòng bẩn quá', 'vi'],
] as const)('%s is %s, certainly', async ([text, language]) => {
  expect(await understand({ text })).toMatchObject({ language, languageCertain: true })
})

test.for(['1206', '👍', 'John Smith', 'ok', 'YQ20261101', '...'])(
  '%s shows no language: the guest is heard as before',
  async (text) => {
    expect(await understand({ text, lastLanguage: 'ja' })).toMatchObject({
      language: 'ja',
      languageCertain: false,
    })
  },
)

test('nouns in Han characters alone are Japanese or Chinese as the guest last wrote', async () => {
  expect(await understand({ text: '空調故障' })).toMatchObject({ language: 'ja', languageCertain: false })
  expect(await understand({ text: '空調故障', lastLanguage: 'zh-TW' })).toMatchObject({ language: 'zh-TW' })
  expect(await understand({ text: '毛巾', lastLanguage: 'zh-CN' })).toMatchObject({ language: 'zh-CN' })
})
