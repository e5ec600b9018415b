// What was complained of works again before anybody came: the guest is asked whether to withdraw just that.
import { expect } from 'vitest'
import type { Language } from '../../src/base/locale.ts'
import { stage, story } from './story.ts'

stage()

const SAID: Record<Language, [first: string, second: string, ...again: string[]]> = {
  en: [
    'the air conditioning in 1206 is broken',
    'there is hair on the sheets',
    'never mind the ac, it works again',
    'the air con is fixed now',
    'the ac is working now, thanks',
  ],
  'zh-CN': ['1206的空调坏了', '床单上有头发', '空调好了', '空调修好了，谢谢', '空调现在好了'],
  ko: [
    '1206호 에어컨이 고장났어요',
    '침대 시트에 머리카락이 있어요',
    '에어컨 이제 잘 돼요',
    '에어컨 고쳐졌어요 감사합니다',
  ],
  ja: [
    '1206号室のエアコンが壊れています',
    'シーツに髪の毛がついていました',
    'エアコンが直りました',
    'エアコンはもう動いています、ありがとうございます',
  ],
}

for (const [language, [first, second, ...again]] of Object.entries(SAID) as [Language, (typeof SAID)['en']][])
  for (const said of again)
    story(`"${said}" (${language})`, async ({ guest, hotel, tables }) => {
      const one = guest({ language })
      await one.says(first)
      const { number, id } = await hotel().lastCase(one)
      await one.says(second)
      await one.forgets()
      await one.says(said)
      const [asked] = await one.sees('case.ask-withdraw')
      expect(asked).toContain(number)
      await one.taps(`complaint/withdraw/${number}`)
      await one.sees('case.withdrawn')
      expect(await tables.guestCase.findUnique({ where: { id } })).toMatchObject({ status: 'resolved' })
      expect(await hotel().casesOf(one)).toBe(2)
    })
