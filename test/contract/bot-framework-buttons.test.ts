// A button that is pressed is heard as our choice, in each form in which it may come back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Grounds, openGrounds, outgoing } from './bot-framework-grounds.ts'
import type { BotFrameworkChannel } from '../../src/channels/bot-framework/bot-framework.ts'

let grounds: Grounds
let channel: BotFrameworkChannel

beforeAll(async () => {
  grounds = await openGrounds()
  channel = await grounds.opened()
})
afterAll(() => grounds.close())

const inbox = (address: string) => grounds.inbox(address)
const contents = async (address: string) => (await inbox(address)).map(({ content }) => content)

test('of a card sends a message with our value: heard with its words', async () => {
  const person = grounds.standIn.teamsPerson({ name: 'Kim' })
  await person.says('hello')
  await channel.send(
    outgoing(person.address, {
      text: 'Well?',
      choices: [
        { id: 'survey/9', label: '9' },
        { id: 'stop/all', label: '그만' },
      ],
    }),
  )
  await person.presses('그만')
  expect((await contents(person.address)).at(-1)).toEqual({ kind: 'choice', id: 'stop/all', label: '그만' })
})

test.each<readonly [string, object, object]>([
  ['without words', { text: undefined, value: { choice: 'survey/9' } }, { kind: 'choice', id: 'survey/9' }],
  [
    'whose value comes as the text of its JSON',
    { text: 'Nine', value: '{"choice":"survey/9"}' },
    { kind: 'choice', id: 'survey/9', label: 'Nine' },
  ],
  ['of somebody else', { text: 'Nine', value: { other: 1 } }, { kind: 'text', text: 'Nine' }],
  ['with an id that is none', { text: 'x', value: { choice: 'y'.repeat(61) } }, { kind: 'text', text: 'x' }],
  ['with an empty id', { text: 'x', value: { choice: '' } }, { kind: 'text', text: 'x' }],
  ['with words for a value', { text: 'x', value: 'nonsense {' }, { kind: 'text', text: 'x' }],
])('%s', async (_name, pressed, heard) => {
  const person = grounds.standIn.teamsPerson({ name: 'Kim' })
  expect(await person.posts(pressed)).toMatchObject({ status: 202 })
  expect(await contents(person.address)).toEqual([heard])
})

test('of the kind Action.Execute is an invoke: heard, and answered in the same breath', async () => {
  const person = grounds.standIn.teamsPerson({ name: 'Kim' })
  const invoke = {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: {
      action: { type: 'Action.Execute', verb: 'go', data: { choice: 'survey/9' } },
      trigger: 'manual',
    },
  }
  const posted = await person.posts(invoke)
  expect(posted.status).toBe(200)
  expect(JSON.parse(posted.body)).toEqual({
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: '',
  })
  await posted.again()
  expect(await contents(person.address)).toEqual([{ kind: 'choice', id: 'survey/9' }])
})

test.each(['composeExtension/query', 'task/fetch', 'signin/verifyState', undefined])(
  'what else is invoked (%s) is not done, and that is said',
  async (name) => {
    const person = grounds.standIn.teamsPerson({ name: 'Kim' })
    const value = { choice: 'survey/9' }
    expect(await person.posts({ type: 'invoke', name, value })).toMatchObject({ status: 501 })
    expect(await inbox(person.address)).toEqual([])
  },
)
