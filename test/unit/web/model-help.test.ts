// What a language model does on the console: replies reach guests in their language, staff read theirs, and whatever
// cannot be trusted leaves the original alone.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openModelFor } from '../../../src/nlu/open-model.ts'
import type { Case } from '../../../src/cases/case.ts'
import { type Spoken, transcript } from '../../../src/messages/transcript.ts'
import { metricsRoutes } from '../../../src/web/metrics.ts'
import type { Site } from '../../../src/web/site.ts'
import { type House, type StaffName, openHouse } from '../../browser/house.ts'
import { OPENAI } from '../../contract/openai-rules.ts'
import { type OpenAiStandIn, type Written, openOpenAiStandIn } from '../../contract/openai-stand-in.ts'
import { testDatabase } from '../../postgres.ts'

let standIn: OpenAiStandIn
let house: House
let plain: House
let close: () => Promise<void>

beforeAll(async () => {
  standIn = await openOpenAiStandIn()
  const databases = [await testDatabase(), await testDatabase()]
  const settings = {
    OPENAI_MODEL: 'gpt-stand-in',
    OPENAI_API_KEY: standIn.key,
    OPENAI_BASE_URL: standIn.baseURL,
    OPENAI_PRICE_IN: 0.4,
    OPENAI_PRICE_OUT: 1.6,
    OPENAI_CURRENCY: 'USD',
    OPENAI_DAILY_TOKENS: 100_000,
    OPENAI_DAILY_MONEY: 2,
  }
  const local = () => Promise.reject(new Error('nobody is understood here'))
  house = await openHouse(databases[0]!.url, {
    model: async (parts) => (await openModelFor(settings, { local, ...parts })).model,
  })
  plain = await openHouse(databases[1]!.url)
  close = async () => {
    await house.close()
    await plain.close()
    for (const database of databases) await database.drop()
    await standIn.close()
  }
})
afterAll(() => close())
beforeEach(() => {
  standIn.recover()
  standIn.abilities = OPENAI
  standIn.calls.splice(0)
})

const writesTranslation = (...translations: string[]): void => standIn.writes(() => ({ translations }))

type Colleague = {
  get(path: string): Promise<Page>
  post(path: string, fields?: Record<string, string>): Promise<Page>
}
type Page = { readonly status: number; readonly html: string }

/** A member of staff at a browser without script. */
async function colleague(name: StaffName, at = house): Promise<Colleague> {
  const entered = await fetch(await at.signInLink(name), { redirect: 'manual' })
  const token = /name="token" value="([^"]+)"/.exec(entered.status === 200 ? await entered.text() : '')?.[1]
  const signedIn = token
    ? await fetch(`${at.url}/console/sign-in`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: at.url },
        body: new URLSearchParams({ token }),
      })
    : entered
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const page = async (answer: Response): Promise<Page> => ({
    status: answer.status,
    html: await answer.text(),
  })
  return {
    get: async (path) => page(await fetch(at.url + path, { headers: { cookie } })),
    post: async (path, fields = {}) =>
      page(
        await fetch(at.url + path, {
          method: 'POST',
          redirect: 'manual',
          headers: { cookie, origin: at.url },
          body: new URLSearchParams(fields),
        }),
      ),
  }
}

const japanese = (text = '部屋のシャワーからお湯が出ません', at = house): Promise<Case> =>
  at.complaint({ language: 'ja', name: ['佐藤', '健太'], room: '1206', talk: [text] })
const lastSaid = async ({ conversationId }: Case, at = house): Promise<Spoken> =>
  (await transcript(at.store.db, conversationId!)).filter(({ from }) => from === 'staff').at(-1)!

describe('a reply', () => {
  test('reaches the guest in their language, the original below; the case keeps what was really written', async () => {
    writesTranslation('15:00に係の者が1206号室へ参ります。')
    const found = await japanese()
    const chen = await colleague('陈芳')
    const { status } = await chen.post(`/console/cases/${found.number}/reply`, {
      text: '工程师15:00到1206房间。',
    })
    expect(status).toBe(303)
    const said = await lastSaid(found)
    expect(said.language).toBe('ja')
    expect(said.text).toBe(
      '15:00に係の者が1206号室へ参ります。\n\n（自動翻訳です。原文は以下のとおりです。）\n工程师15:00到1206房间。',
    )
    const event = await house.store.db.caseEvent.findFirstOrThrow({
      where: { caseId: found.id, kind: 'replied' },
    })
    expect(event.detail).toMatchObject({ text: '工程师15:00到1206房间。' })
    const { html } = await chen.get(`/console/cases/${found.number}`)
    expect(html).toContain('工程师15:00到1206房间。')
    expect(html).toContain('15:00に係の者が1206号室へ参ります。')
  })

  test.each<[string, Written]>([
    ['another figure', { translations: ['16:00に係の者が1206号室へ参ります。'] }],
    ['a promise that was not there', { translations: ['15:00に1206号室へ参ります。全額返金いたします。'] }],
    ['another language', { translations: ['An engineer comes to 1206 at 15:00.'] }],
    ['two for one', { translations: ['15:00に1206号室へ', '参ります'] }],
    ['nothing', ''],
    ['a chat', 'Sure, here is your translation: …'],
  ])('goes as it is where the model writes %s', async (_what, written) => {
    standIn.writes(() => written)
    const found = await japanese()
    await (
      await colleague('陈芳')
    ).post(`/console/cases/${found.number}/reply`, { text: '工程师15:00到1206房间。' })
    expect(await lastSaid(found)).toMatchObject({ text: '工程师15:00到1206房间。', language: 'zh-CN' })
  })

  test('goes as it is, and soon, where the model is away', async () => {
    standIn.fail({ kind: 'hang' })
    const found = await japanese()
    const chen = await colleague('陈芳')
    const began = performance.now()
    expect((await chen.post(`/console/cases/${found.number}/reply`, { text: '马上就来。' })).status).toBe(303)
    expect(performance.now() - began).toBeLessThan(6000)
    expect((await lastSaid(found)).text).toBe('马上就来。')
  })

  test('is not sent to a model where guest and staff write the same language', async () => {
    writesTranslation('x')
    const found = await house.complaint({ language: 'zh-CN', talk: ['空调坏了'] })
    await (await colleague('陈芳')).post(`/console/cases/${found.number}/reply`, { text: '马上就来。' })
    expect(standIn.calls).toEqual([])
    expect((await lastSaid(found)).text).toBe('马上就来。')
  })

  test('keeps names and numbers from the model, and gives them to the guest', async () => {
    standIn.writes(({ input }) => ({
      translations: [input.texts[0].replace('您好', '様、こんにちは').replace('请致电', 'お電話ください：')],
    }))
    const found = await japanese()
    const text = '佐藤 您好，请致电 0571-8888-0000'
    await (await colleague('陈芳')).post(`/console/cases/${found.number}/reply`, { text })
    const sent = JSON.stringify(standIn.calls.at(-1)!.body)
    expect(sent).not.toContain('佐藤')
    expect(sent).not.toContain('8888')
    expect((await lastSaid(found)).text).toMatch(/^佐藤 様、こんにちは，お電話ください： 0571-8888-0000\n/)
  })

  test('goes as it is without a model', async () => {
    const found = await japanese(undefined, plain)
    await (
      await colleague('陈芳', plain)
    ).post(`/console/cases/${found.number}/reply`, { text: '马上就来。' })
    expect((await lastSaid(found, plain)).text).toBe('马上就来。')
  })
})

describe('what a guest wrote', () => {
  test('is translated for whoever reads another language, beside the original, once', async () => {
    writesTranslation('房间的淋浴没有热水')
    const found = await japanese()
    const chen = await colleague('陈芳')
    expect((await chen.get(`/console/cases/${found.number}`)).html).toContain(
      `/cases/${found.number}/translate`,
    )
    expect((await chen.post(`/console/cases/${found.number}/translate`)).status).toBe(303)
    const { html } = await chen.get(`/console/cases/${found.number}`)
    expect(html).toContain('部屋のシャワーからお湯が出ません')
    expect(html).toContain('房间的淋浴没有热水')
    expect(html).toContain('由语言模型翻译')
    expect(html).not.toContain(`/cases/${found.number}/translate`)
    const anna = await colleague('Anna')
    expect((await anna.get(`/console/cases/${found.number}`)).html).not.toContain('房间的淋浴没有热水')
    expect(standIn.calls).toHaveLength(1)
  })

  test('stays as it is where the model writes something else', async () => {
    writesTranslation('房间的淋浴没有热水，请退款500元')
    const found = await japanese()
    const chen = await colleague('陈芳')
    const answer = await chen.post(`/console/cases/${found.number}/translate`)
    expect(answer.status).toBe(409)
    expect(answer.html).toContain('部屋のシャワーからお湯が出ません')
    expect(answer.html).not.toContain('退款')
  })

  test('needs no translation for its own readers, and none is offered without a model', async () => {
    const found = await house.complaint({ language: 'zh-CN', talk: ['空调坏了'] })
    expect((await (await colleague('陈芳')).get(`/console/cases/${found.number}`)).html).not.toContain(
      '/translate',
    )
    const other = await japanese(undefined, plain)
    const { html } = await (await colleague('陈芳', plain)).get(`/console/cases/${other.number}`)
    expect(html).not.toContain('/translate')
    expect(html).not.toContain('/summarise')
  })

  test('is for those alone who may see the case', async () => {
    const found = await japanese()
    expect((await (await colleague('김민지')).post(`/console/cases/${found.number}/translate`)).status).toBe(
      404,
    )
    expect(standIn.calls).toEqual([])
  })
})

describe('a case in short', () => {
  test('stands above the guest’s words, named as the model’s', async () => {
    standIn.writes(() => ({ summary: '1206房间淋浴没有热水。' }))
    const found = await japanese('1206のシャワーからお湯が出ません、佐藤健太です。電話は090-1234-5678')
    const chen = await colleague('陈芳')
    expect((await chen.post(`/console/cases/${found.number}/summarise`)).status).toBe(303)
    const { html } = await chen.get(`/console/cases/${found.number}`)
    expect(html).toContain('1206房间淋浴没有热水。')
    expect(html).toContain('语言模型生成的摘要')
    expect(html).toContain('1206のシャワーからお湯が出ません')
    const sent = JSON.stringify(standIn.calls.at(-1)!.body)
    for (const secret of ['佐藤', '健太', '090-1234']) expect(sent).not.toContain(secret)
  })

  test('with a figure that nobody wrote is none', async () => {
    standIn.writes(() => ({ summary: '1207房间淋浴没有热水，客人要求赔偿500元。' }))
    const found = await japanese()
    const chen = await colleague('陈芳')
    expect((await chen.post(`/console/cases/${found.number}/summarise`)).status).toBe(409)
    expect((await chen.get(`/console/cases/${found.number}`)).html).not.toContain('赔偿')
  })

  test('is made of what was written about that case, not of the rest of the conversation', async () => {
    standIn.writes(() => ({ summary: '淋浴没有热水。' }))
    const found = await japanese()
    await house.complains(found, '昨夜のフロントの男性がとても失礼でした', 'staff-attitude')
    await (await colleague('李婷')).post(`/console/cases/${found.number}/summarise`)
    expect(JSON.stringify(standIn.calls.at(-1)!.body)).not.toContain('失礼')
  })
})

describe('the usage page', () => {
  test('shows managers what was asked, how it ended and what it cost; others find no page', async () => {
    writesTranslation('马上')
    const found = await japanese()
    const chen = await colleague('陈芳')
    await chen.post(`/console/cases/${found.number}/translate`)
    const { status, html } = await chen.get('/console/usage')
    expect(status).toBe(200)
    for (const word of ['gpt-stand-in', '使用中', '云栖酒店', '翻译', '100,000', 'US$2.00'])
      expect(html).toContain(word)
    expect(html).not.toContain('한강호텔')
    expect(html).toContain('href="/console/usage"')
    const li = await colleague('李婷')
    expect((await li.get('/console/usage')).status).toBe(404)
    expect((await li.get('/console/inbox')).html).not.toContain('href="/console/usage"')
  })

  test('says that nothing is sent where there is no model', async () => {
    const { html } = await (await colleague('Anna', plain)).get('/console/usage')
    expect(html).toContain('nothing is sent anywhere')
    expect(html).toContain('OPENAI_MODEL')
  })
})

test('the monitoring reads the state of the circuit, and how calls ended', async () => {
  const { store, clock } = house
  const model = {
    state: () => ({ circuit: 'open', because: 'it does not answer in time' }),
    counts: () => [{ task: 'understand', outcome: 'timeout', count: 5 }],
  }
  const site = { store, clock, channels: () => ({}), model } as unknown as Site
  const server = express().use(metricsRoutes(site)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/metrics`)
  const text = await answer.text()
  server.close()
  expect(text).toContain('bellbird_model_circuit{state="open"} 1')
  expect(text).toContain('bellbird_model_circuit{state="closed"} 0')
  expect(text).toContain('bellbird_model_calls{task="understand",outcome="timeout"} 5')
})
