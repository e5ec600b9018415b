// Guests from Taiwan and Hong Kong are answered in the characters they write.
import { expect } from 'vitest'
import { acknowledgeCase } from '../../src/cases/acknowledge.ts'
import { replyToCase } from '../../src/cases/reply.ts'
import { handBack, takeOver } from '../../src/conversation/takeover.ts'
import { stage, story } from './story.ts'

stage()

/** Characters that only one of the two scripts writes. */
const SIMPLIFIED = /[这个们关请问码让应会时间书进联话说谢为经务员馆总]/
const TRADITIONAL = /[這個們關請問碼讓應會時間進聯話說謝為經務員總]/

story('what is said in a turn, its choices too, is in their script', async ({ guest }) => {
  const one = guest({ language: 'zh-CN' })
  await one.says('冷氣不冷，可以派人來看嗎')
  await one.says('請問早餐幾點開始')
  const said = await one.news()
  expect(said.length).toBeGreaterThanOrEqual(3)
  for (const { text, choices, language } of said) {
    expect(text).not.toMatch(SIMPLIFIED)
    for (const { label } of choices) expect(label).not.toMatch(SIMPLIFIED)
    expect(language).toBe('zh-TW')
  }
  expect(said.map(({ text }) => text).join()).toMatch(TRADITIONAL)
})

story('so is what comes by itself; what staff write is theirs', async (cast) => {
  const { guest, hotel, transaction, now } = cast
  const one = guest({ language: 'zh-CN' })
  await one.says('廁所的水一直流，房號1206')
  await one.forgets()
  const staffId = await hotel().dutyManager()
  const open = await hotel().lastCase(one)
  await transaction((tx) => acknowledgeCase(tx, open.id, staffId, now()))
  const [acknowledged] = await one.news()
  expect(acknowledged!.text).toMatch(TRADITIONAL)
  expect(acknowledged!.text).not.toMatch(SIMPLIFIED)

  await transaction((tx) => takeOver(tx, one.conversationId!, staffId, now()))
  await transaction((tx) =>
    replyToCase(tx, open, { id: staffId, language: 'zh-CN' }, { text: '工程师马上到，请稍等' }, now()),
  )
  await transaction((tx) => handBack(tx, one.conversationId!, now(), staffId))
  const [taken, written, back] = await one.news()
  expect(taken!.text).toMatch(TRADITIONAL)
  expect(written).toMatchObject({ text: '工程师马上到，请稍等', language: 'zh-CN' })
  expect(back!.text).toMatch(TRADITIONAL)
})

story('a label typed as it was shown is a tap', async ({ guest }) => {
  const one = guest({ language: 'zh-CN' })
  await one.says('請問你們有直升機停機坪嗎')
  const offered = (await one.news()).at(-1)!.choices
  expect(offered.map(({ label }) => label).join()).toMatch(TRADITIONAL)
  await one.says(offered[0]!.label)
  await one.forgets()
  expect(await one.transcript()).toSatisfy((all: { text: string }[]) =>
    all.some(({ text }) => text.includes('轉')),
  )
})

story('who writes simplified characters is answered in those', async ({ guest }) => {
  const one = guest({ language: 'zh-CN' })
  await one.says('冷氣不冷，可以派人來看嗎')
  await one.forgets()
  await one.says('请问早餐几点开始')
  for (const { text, language } of await one.news()) {
    expect(text).not.toMatch(TRADITIONAL)
    expect(language).toBe('zh-CN')
  }
})

story('what both scripts write alike leaves them in theirs', async ({ guest }) => {
  const one = guest({ language: 'zh-CN' })
  await one.says('冷氣不冷，可以派人來看嗎')
  await one.forgets()
  await one.says('你好')
  for (const { language } of await one.news()) expect(language).toBe('zh-TW')
})

story('they are understood as those are who write simplified characters', async ({ guest, hotel }) => {
  const one = guest({ language: 'zh-CN' })
  await one.says('1206冷氣壞了')
  const { number } = await hotel().lastCase(one)
  const told = async (text: string): Promise<string> => {
    await one.forgets()
    await one.says(text)
    return (await one.news()).map(({ text: answer }) => answer).join('\n')
  }
  expect(await told('什麼時候會有人來？')).toContain(number)
  expect(await told('我要賠償')).toContain(`已為您補充到編號 ${number}`)
  expect(await told('早餐幾點')).toContain('週末')
  expect(await told('那週日呢')).toContain('週末')
  expect(await told('冷氣好了，不用來了')).toContain('撤')
  const offered = (await one.transcript()).at(-1)!.choices
  expect(await told(offered[0]!.label)).toContain(number)
  expect(await hotel().casesOf(one)).toBe(1)
})
