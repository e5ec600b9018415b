// What the WeChat channel hears, and from whom.
import { types } from 'wechaty-puppet'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LARGEST, fileOf } from '../../src/messages/attachment.ts'
import { JPEG } from './contract-media.ts'
import { type Bench, openBench, until } from './wechat-under-test.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
  await bench.signIn()
})
afterAll(() => bench?.close())

const heardFrom = async (id: string) => (await bench.inbox()).filter(({ address }) => address === id)
const contentsFrom = async (id: string, count: number) => {
  await until(`${count} from ${id}`, async () => (await heardFrom(id)).length >= count)
  return (await heardFrom(id)).map(({ content }) => content)
}

test('a contact who writes is heard with name, address and the puppet’s id of the message', async () => {
  const guest = bench.town.person('陈伟')
  const id = guest.says('空调坏了')
  await contentsFrom(guest.id, 1)
  expect(await heardFrom(guest.id)).toMatchObject([
    {
      address: guest.id,
      account: 'main',
      kind: 'guest',
      name: '陈伟',
      externalId: id,
      content: { kind: 'text', text: '空调坏了' },
    },
  ])
})
