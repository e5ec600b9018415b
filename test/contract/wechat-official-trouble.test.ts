// The way out to WeChat when something goes wrong: its answer is lost, it is busy, it refuses, it counts otherwise.
import { describe, expect, test } from 'vitest'
import type { MessageId } from '../../src/base/ids.ts'
import { phrase } from '../../src/phrases/phrases.ts'
import { JPEG } from '../pictures.ts'
import { pause, until } from './contract-house.ts'
import { WAITS, WRITE, onWechat, textsOf } from './wechat-official-stage.ts'

describe('what goes wrong', () => {
  const on = onWechat()

  test('an answer that is lost is repeated once with the same words, and what went with it is not said again', async () => {
    const { guest, id } = await on.guest()
    on.wechat().fail({ kind: 'reset-after', path: 'message/custom/send', times: 1 })
    const messages = await on.says(id, 'alpha', 'beta', 'gamma')
    for (const message of messages) await on.becomes(id, message, 'sent')
    expect(textsOf(guest).slice(1)).toEqual(Array.from({ length: 2 }, () => 'alpha\n\nbeta\n\ngamma'))
  }, 30_000)

  test('what is said while an answer is lost does not join what may have arrived', async () => {
    const { guest, id } = await on.guest()
    on.wechat().fail({ kind: 'reset-after', path: 'message/custom/send', times: 1 })
    const [first] = await on.says(id, 'alpha', 'beta')
    await on.becomes(id, first!, 'queued', /did not answer/)
    const [later] = await on.says(id, 'gamma')
    await on.becomes(id, later!, 'sent')
    expect(textsOf(guest).slice(1)).toEqual(['alpha\n\nbeta', 'alpha\n\nbeta', 'gamma'])
  }, 30_000)

  test('what is said while WeChat is busy joins what certainly did not arrive', async () => {
    const { guest, id } = await on.guest()
    on.wechat().fail({ kind: 'busy', path: 'message/custom/send', times: 1 })
    const [first] = await on.says(id, 'alpha', 'beta')
    await on.becomes(id, first!, 'queued', /-1/)
    const [later] = await on.says(id, 'gamma')
    await on.becomes(id, later!, 'sent')
    expect(textsOf(guest).slice(1)).toEqual(['alpha\n\nbeta\n\ngamma'])
  }, 30_000)

  test('an instance that died after WeChat took a text of several, before it marked them: none is said again', async () => {
    const { guest, id } = await on.guest()
    const messages = await on.says(id, 'alpha', 'beta')
    for (const message of messages) await on.becomes(id, message, 'sent')
    await on.house().store.db.$executeRaw`
      UPDATE message SET delivery = 'queued', sent_at = NULL, receipt = NULL, attempts = 1, unsure = 1, next_attempt_at = now()
      WHERE id IN (${messages[0]}::uuid, ${messages[1]}::uuid)`
    for (const message of messages) await on.becomes(id, message, 'sent')
    expect(textsOf(guest).slice(1)).toEqual(['alpha\n\nbeta'])
  }, 30_000)

  test('what went twice with a message that may have arrived is given to a person, not said a third time', async () => {
    const { guest, id } = await on.guest()
    on.wechat().fail({ kind: 'reset-after', path: 'message/custom/send' })
    const [first, second] = await on.says(id, 'alpha', 'beta')
    await on.becomes(id, first!, 'failed')
    await on.becomes(id, second!, 'failed', /合并/)
    on.wechat().recover()
    await pause(500)
    expect(textsOf(guest).slice(1)).toEqual(['alpha\n\nbeta', 'alpha\n\nbeta'])
    // A person has looked, and sends the second again: alone.
    await on.house().store.db.$executeRaw`
      UPDATE message SET delivery = 'queued', attempts = 0, unsure = 0, failure = NULL, next_attempt_at = now() WHERE id = ${second}::uuid`
    await on.becomes(id, second!, 'sent')
    expect(textsOf(guest).at(-1)).toContain('beta')
    expect(textsOf(guest).at(-1)).not.toContain('alpha')
  }, 40_000)

  test('while WeChat is busy everything waits, in order, and nothing of the five is lost by it', async () => {
    const { guest, id } = await on.guest()
    on.wechat().fail({ kind: 'busy', path: 'message/custom/send' })
    const messages = await on.says(id, 'alpha', 'beta')
    await on.becomes(id, messages[0]!, 'queued', /-1 system error/)
    on.wechat().recover()
    for (const message of messages) await on.becomes(id, message, 'sent')
    for (const text of ['one', 'two', 'three']) {
      const [message] = await on.says(id, text)
      await on.becomes(id, message!, 'sent')
    }
    expect(textsOf(guest).slice(1)).toEqual(['alpha\n\nbeta', 'one', 'two', `three\n\n${WRITE}`])
  }, 40_000)

  test('a call that hangs ends within the time of delivery, and may have arrived', async () => {
    const { id } = await on.guest()
    on.wechat().fail({ kind: 'hang', path: 'message/custom/send', times: 1 })
    const began = performance.now()
    const [message] = await on.says(id, 'alpha')
    await on.becomes(id, message!, 'queued', /no answer in time/)
    expect(performance.now() - began).toBeLessThan(8000)
    await on.becomes(id, message!, 'sent')
  }, 40_000)

  test('who has left is not written to: known from the event, or from WeChat’s refusal', async () => {
    const { guest, id } = await on.guest()
    await guest.unsubscribes()
    const tried = on.codes().length
    const [known] = await on.says(id, 'Are you there?')
    await on.becomes(id, known!, 'failed', /取消关注/)
    expect(on.codes()).toHaveLength(tried)

    const { guest: silent, id: other } = await on.guest()
    on.reached(false)
    const leaving = silent.unsubscribes()
    const [unknown] = await on.says(other, 'Are you there?')
    await on.becomes(other, unknown!, 'failed', /取消关注/)
    expect(on.codes().at(-1)).toBe(43004)
    expect(
      (await on.house().store.db.conversation.findUniqueOrThrow({ where: { id: other } })).blockedAt,
    ).not.toBeNull()
    await leaving
    on.reached(true)
  }, 40_000)
})

describe('where WeChat counts more strictly than it says', () => {
  const on = onWechat('newest')

  test('its word is taken: what it does not take waits, and nothing is tried until the guest does something', async () => {
    const { guest, id } = await on.guest()
    on.wechat().later(1000)
    // To us three and four are left; here the tap alone counts.
    await guest.clicks('我的积分')
    await until('an answer', () => guest.seen().length === 2)
    const messages: MessageId[] = []
    for (const text of ['one', 'two', 'three']) {
      messages.push(...(await on.says(id, text)))
      await pause(150)
    }
    await on.becomes(id, messages[1]!, 'sent')
    await on.becomes(id, messages[2]!, 'queued', WAITS)
    expect(on.codes().filter((code) => code === 45047)).toHaveLength(1)
    const [behind] = await on.says(id, 'four')
    await pause(1500)
    expect(on.codes().filter((code) => code !== 0)).toEqual([45047])
    on.wechat().later(1000)
    await guest.says('Thanks')
    await on.becomes(id, behind!, 'sent')
    const all = textsOf(guest).join('\n')
    for (const text of ['one', 'two', 'three', 'four']) expect(all.split(text)).toHaveLength(2)
  }, 40_000)

  test('after that, what is left of another allowance is not counted on either', async () => {
    const { guest, id } = await on.guest()
    on.wechat().later(1000)
    await guest.clicks('我的积分')
    await until('an answer', () => guest.seen().length === 2)
    const long = (n: number) => `Part ${n}. ${'word '.repeat(300)}`
    const refused = () => on.codes().filter((code) => code === 45047).length
    const before = refused()
    const messages = await on.says(id, ...Array.from({ length: 6 }, (_, n) => long(n)))
    await on.becomes(id, messages[2]!, 'queued', WAITS)
    expect(refused()).toBe(before + 1)
    on.wechat().later(1000)
    await guest.clicks('我的积分')
    await on.becomes(id, messages[5]!, 'queued', WAITS)
    expect(refused()).toBe(before + 1)
    on.wechat().later(1000)
    await guest.says('Thanks')
    await on.becomes(id, messages[5]!, 'sent')
  }, 40_000)
})

describe('where WeChat refuses', () => {
  const on = onWechat()

  test('an account that is not verified: staff read what to do, and so does who looks at the channel', async () => {
    const { guest, id } = await on.guest()
    on.wechat().fail({ kind: 'unauthorised', path: 'message/custom/send' })
    const [message] = await on.says(id, 'Hello')
    await on.becomes(id, message!, 'failed', /微信认证/)
    expect(on.channel().status()).toEqual({ kind: 'down', reason: phrase('zh-CN', 'wechat.not-verified') })
    on.wechat().recover()
    await guest.says('Thank you')
    await until('the channel to be up', () => on.channel().status().kind === 'up')
  }, 30_000)

  test('the calls of a day are used up, or this server is not whitelisted: it waits, with the reason', async () => {
    const { id } = await on.guest()
    on.wechat().fail({ kind: 'quota', path: 'message/custom/send' })
    const [message] = await on.says(id, 'Hello')
    const queued = await on.becomes(id, message!, 'queued', /45009/)
    const next = await on.house().store.db.message.findUniqueOrThrow({ where: { id: queued.id } })
    expect(next.nextAttemptAt!.getTime() - Date.now()).toBeGreaterThan(500_000)
    on.wechat().recover()

    const { id: other } = await on.guest()
    on.wechat().whitelist(false)
    const [second] = await on.says(other, 'Hello')
    await on.becomes(other, second!, 'queued', /203\.0\.113\.7/)
    expect(on.channel().status()).toEqual({
      kind: 'down',
      reason: expect.stringMatching(/IP 白名单.*203\.0\.113\.7/),
    })
    on.wechat().whitelist(true)
  }, 30_000)

  test('a guest of another account is never written to', async () => {
    const stranger = on.wechat().person()
    await stranger.causes({ MsgType: 'event', Event: 'CLICK', EventKey: 'human/call' }, 'tap')
    const id = await on.house().conversation('wechat-official', stranger.openId)
    const [message] = await on.says(id, 'Hello')
    const failed = await on.becomes(id, message!, 'failed', /40003/)
    expect(failed.failure).not.toContain('access_token=')
  }, 30_000)

  test('a file that WeChat no longer has is given up at once; one that breaks off is asked for again', async () => {
    const { guest, id } = await on.guest()
    const gone = await guest.sendsImage(JPEG)
    const fileOf = async (external: string) =>
      (await on.house().transcript(id)).find(({ externalId }) => externalId === external)!
    await until('the picture', async () => (await fileOf(gone.id)).file === 'kept')
    on.wechat().fail({ kind: 'reset', path: 'media/get', times: 1 })
    const torn = await guest.sendsImage(JPEG)
    await until('the second picture', async () => (await fileOf(torn.id)).file === 'kept', 15_000)
    on.wechat().fail({ kind: 'hang', path: 'media/get', times: 1 })
    on.wechat().recover()
    const video = await guest.sendsVideo(
      Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypisom'), Buffer.alloc(30)]),
    )
    await until('the video', async () => (await fileOf(video.id)).file === 'kept', 15_000)
    on.wechat().media.clear()
    on.reached(true)
    const lost = on.wechat().follower()
    const sent = lost.sendsImage(JPEG)
    on.wechat().media.clear()
    await sent
    const other = await on.house().conversation('wechat-official', lost.openId)
    await until('the refusal', async () =>
      (await on.house().transcript(other)).some(({ file }) => file === 'refused'),
    )
  }, 40_000)
})
