// The contract under pressure: a guest who floods is limited and told so, nobody else notices; a stop lets nothing fall.
import { expect, test } from 'vitest'
import { BURST_LIMIT } from '../../src/messages/receive.ts'
import { phrase } from '../../src/phrases/phrases.ts'
import type { Stage } from './channel-contract.ts'
import { arrive } from './contract-hearing.ts'
import { pause, until } from './contract-house.ts'

export function pressureCases(stage: Stage): void {
  const { house, bench, abilities } = stage
  const pushed = abilities.out === 'pushed'

  test('25 messages at once: 20 are heard, the guest is told once, and another is answered as ever', async () => {
    const guest = await bench().guest({ language: 'en', name: 'Flo' })
    const { guest: other } = await arrive(stage, 'ja')
    const said = await Promise.all(
      Array.from({ length: BURST_LIMIT + 5 }, (_, n) => guest.says(`Thank you ${n}`)),
    )
    await other.says('ありがとうございます')
    const welcomes = () =>
      other.seen().filter(({ text }) => text.includes(phrase('ja', 'thanks.welcome'))).length
    await until('the other guest to be answered', () => welcomes() === 2, 5000)

    const id = await house().conversation(bench().name, guest.address)
    const heard = async () =>
      (await house().transcript(id)).filter(({ text }) => /^Thank you \d+$/.test(text)).length
    // Where beginning a chat is a message of its own, it counts too.
    const begun = await house().store.db.message.count({
      where: { conversationId: id, direction: 'in', content: { path: ['kind'], equals: 'start' } },
    })
    await until('what is heard', async () => (await heard()) === BURST_LIMIT - begun)
    const told = () => guest.seen().filter(({ text }) => text.includes(phrase('en', 'heard.too-fast'))).length
    const refused = said.filter((one) => one.refused !== undefined)
    if (refused.length > 0) {
      // Told where it was said: each message that was not taken says so itself.
      expect(refused).toHaveLength(5 + begun)
      expect(refused.every((one) => one.refused!.includes(phrase('en', 'heard.too-fast')))).toBe(true)
    } else {
      await until('the guest to be told', () => told() > 0)
    }
    const answers = () =>
      guest.seen().filter(({ text }) => text.includes(phrase('en', 'thanks.welcome'))).length
    await until('every answer', () => answers() === BURST_LIMIT - begun, 30_000)
    expect(told()).toBe(refused.length > 0 ? 0 : 1)
    expect(await heard()).toBe(BURST_LIMIT - begun)
  }, 60_000)

  test('stopping lets nothing fall: what was heard is answered, and answers still leave', async () => {
    const [{ guest }, { guest: other }] = [await arrive(stage), await arrive(stage, 'ko')]
    const welcomes = (of: typeof guest, language: 'en' | 'ko') =>
      of.seen().filter(({ text }) => text.includes(phrase(language, 'thanks.welcome'))).length
    house().slowly(700)
    try {
      await guest.says('Thank you and goodbye')
      await until('it to be heard', async () => {
        const id = await house().conversation(bench().name, guest.address)
        return (await house().transcript(id)).some(({ text }) => text === 'Thank you and goodbye')
      })
      await Promise.all(['감사합니다', '고맙습니다', '정말 감사합니다'].map((text) => other.says(text)))
      await bench().stop()
      if (pushed) await until('the answer after the stop', () => welcomes(guest, 'en') === 2)
      await bench().reopen()
    } finally {
      house().slowly(0)
    }
    await until('every answer', () => welcomes(guest, 'en') === 2 && welcomes(other, 'ko') === 4, 20_000)
    const id = await house().conversation(bench().name, other.address)
    const heard = (await house().transcript(id)).filter(({ from }) => from === 'guest')
    expect(heard).toHaveLength(4)
    expect(welcomes(guest, 'en')).toBe(2)
  }, 60_000)

  const lost = abilities.cannot['kept-while-stopped']
  test(`what is written while we are stopped is heard after the next start${lost ? ` (not here: ${lost})` : ''}`, async () => {
    const { guest, id } = await arrive(stage)
    await bench().stop()
    const said = guest.says('Thank you, is anybody there?')
    await pause(300)
    expect((await house().transcript(id)).filter(({ from }) => from === 'guest')).toHaveLength(1)
    await bench().reopen()
    await said
    const welcomes = () =>
      guest.seen().filter(({ text }) => text.includes(phrase('en', 'thanks.welcome'))).length
    if (lost === undefined) await until('the answer', () => welcomes() === 2, 20_000)
    await guest.says('Thanks')
    await until('the last answer', () => welcomes() === (lost === undefined ? 3 : 2), 20_000)
  }, 60_000)
}
