// The way to the points through the whole engine, with real understanding, in four languages.
import { expect } from 'vitest'
import { LANGUAGES, type Language } from '../../../src/base/locale.ts'
import { type Cast, type Guest, stage, story } from '../../story/story.ts'

stage()

/** The code in the newest message to any contact. */
async function codeSent({ tables }: Cast): Promise<string> {
  const [sent] = await tables.message.findMany({
    where: { conversation: { kind: 'contact' } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 1,
  })
  return /\b\d{6}\b/.exec((sent!.content as { text: string }).text)![0]
}

/** A member who has checked out, and someone in a chat of their own who knows their booking. */
async function aMember({ hotel, guest, tables }: Cast, language: Language, number: string) {
  const member = guest({ language })
  await hotel().checksIn(member, { memberNumber: `${language}-55001` })
  await hotel().checksOut(member, { memberNumber: `${language}-55001` })
  await tables.stay.updateMany({
    where: { confirmationNumber: member.booking! },
    data: { confirmationNumber: number },
  })
  return guest({ language })
}

const ASKED: Record<Language, { ask: string; claim: (booking: string) => string; before: string }> = {
  en: {
    ask: 'how many points do I have?',
    claim: (b) => `my booking is ${b}, surname Carter`,
    before: 'code: ',
  },
  'zh-CN': { ask: '我有多少积分', claim: (b) => `确认号${b}，姓王`, before: '验证码' },
  ko: { ask: '포인트 조회해 주세요', claim: (b) => `예약번호는 ${b}이고 성은 박입니다`, before: '코드는 ' },
  ja: { ask: 'ポイント残高を教えてください', claim: (b) => `確認番号は${b}、佐藤です`, before: 'コードは' },
}

for (const language of LANGUAGES) {
  const { ask, claim, before } = ASKED[language]
  story(`${language}: in whole sentences`, async (cast) => {
    const booking = `YQ2026110${LANGUAGES.indexOf(language)}`
    const chat: Guest = await aMember(cast, language, booking)
    await chat.says(ask)
    await chat.sees('loyalty.ask-booking')
    await chat.says(claim(booking))
    await chat.sees('loyalty.code-sent')
    await chat.says(`${before}${await codeSent(cast)}`)
    expect((await chat.sees('loyalty.account')).join()).toMatch(/1,280/)
    await chat.says(ask)
    await chat.sees('loyalty.account')
  })
}

story('a question in between does not lose the code', async (cast) => {
  const chat = await aMember(cast, 'en', 'HZ3344556')
  await chat.says('how many points do I have?')
  await chat.says('HZ3344556 Carter')
  await chat.sees('loyalty.ask-booking', 'loyalty.code-sent')
  await chat.says('what time is breakfast?')
  await chat.news()
  await chat.says(await codeSent(cast))
  await chat.sees('loyalty.account')
})

story('取消 while it is offered withdraws no consent', async (cast) => {
  const chat = cast.guest({ language: 'zh-CN' })
  await chat.says('我的积分')
  await chat.says('取消')
  await chat.sees('loyalty.ask-booking', 'loyalty.cancelled')
  expect(await cast.tables.consent.count()).toBe(0)
})

story('who waits in vain is helped and no case is opened; who reports a fault is heard', async (cast) => {
  const chat = await aMember(cast, 'en', 'HZ7788990')
  await chat.says('my points please')
  await chat.says('HZ7788990')
  await chat.says('Carter')
  await chat.sees('loyalty.ask-booking', 'loyalty.ask-surname', 'loyalty.code-sent')
  await chat.says('nothing arrived')
  await chat.sees('loyalty.not-arrived')
  expect(await cast.hotel().casesOf(chat)).toBe(0)
  await chat.says('the shower in 1208 has no hot water')
  await chat.sees('case.opened', 'loyalty.ask-code')
  expect(await cast.hotel().casesOf(chat)).toBe(1)
  await chat.says(await codeSent(cast))
  await chat.sees('loyalty.account')
})
