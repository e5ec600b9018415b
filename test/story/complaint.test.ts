// A complaint is heard at once, in every language, and reaches the staff.
import { expect } from 'vitest'
import { stage, story } from './story.ts'

stage()

story(
  '空调坏了: the problem is named back, the case has a number and a time, nothing is asked that was said',
  async ({ hotel, guest }) => {
    const wang = guest({ language: 'zh-CN' })
    await wang.says('空调坏了，三个小时没人来，1206')
    const said = (await wang.sees('welcome.machine')).join('\n')
    const opened = await hotel().lastCase(wang)
    expect(opened).toMatchObject({
      kind: 'complaint',
      category: 'air-conditioning',
      room: '1206',
      status: 'open',
    })
    expect(said).toContain(opened.number)
    expect(said).toContain('空调')
  },
)

story('an English guest in a room that is known is not asked for it', async ({ hotel, guest }) => {
  const emma = guest({ language: 'en' })
  await hotel().checksIn(emma, { room: '2003' })
  await emma.says('the wifi keeps dropping and I have a call in ten minutes')
  expect(await hotel().lastCase(emma)).toMatchObject({ category: 'wifi', room: '2003', language: 'en' })
})

story('방을 모르면 접수부터 하고 방을 묻는다', async ({ hotel, guest }) => {
  const park = guest({ language: 'ko', hotel: 'sel-hangang' })
  await park.says('옆방이 너무 시끄러워서 잠을 못 자겠어요')
  expect(await hotel().lastCase(park)).toMatchObject({ category: 'noise', room: null })
  await park.says('915호요')
  expect(await hotel().lastCase(park)).toMatchObject({ category: 'noise', room: '915' })
  expect(await hotel().casesOf(park)).toBe(1)
})

story('お湯が出ない: 部屋番号を全角で答えても届く', async ({ hotel, guest }) => {
  const sato = guest({ language: 'ja' })
  await sato.says('シャワーのお湯が出ません')
  await sato.says('１５０２号室です')
  expect(await hotel().lastCase(sato)).toMatchObject({ category: 'bathroom-and-water', room: '1502' })
})

story(
  'words of danger open a critical case at once, before anything else is asked',
  async ({ hotel, guest }) => {
    const wang = guest({ language: 'zh-CN' })
    await wang.says('着火了！走廊里全是烟')
    expect(await hotel().lastCase(wang)).toMatchObject({ severity: 1 })
    expect((await wang.news()).map(({ text }) => text).join('\n')).toMatch(/119/)
  },
)

story('"any news?" from a guest who waits is about their case', async ({ hotel, guest }) => {
  const emma = guest({ language: 'en' })
  await emma.says('the toilet in 1206 is blocked')
  const { number } = await hotel().lastCase(emma)
  await emma.says('thanks')
  await emma.forgets()
  await emma.says('still nobody here?')
  expect((await emma.news()).map(({ text }) => text).join()).toContain(number)
  expect(await hotel().casesOf(emma)).toBe(1)
})

story('in danger what helps comes first, and only then that it is a machine', async ({ guest }) => {
  const emma = guest({ language: 'en' })
  await emma.says('there is a fire in the corridor')
  const [first, ...others] = (await emma.news()).map(({ text }) => text)
  expect(first).toMatch(/119/)
  expect(others.join()).toMatch(/a machine/)
})
