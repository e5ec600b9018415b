// The contract under pressure: one guest who floods is limited and told so; nobody else notices.
import { expect, test } from 'vitest'
import { BURST_LIMIT } from '../../src/messages/receive.ts'
import { phrase } from '../../src/phrases/phrases.ts'
import type { Stage } from './channel-contract.ts'
import { arrive } from './contract-hearing.ts'
import { until } from './contract-house.ts'

export function pressureCases(stage: Stage): void {
  const { house, bench } = stage

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
}
