// Numbered menus: what is offered as a number is heard as that choice, in every form in which people write a number.
import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../../../src/base/clock.ts'
import type { ConversationId } from '../../../src/base/ids.ts'
import { LANGUAGES } from '../../../src/base/locale.ts'
import { takeTurn } from '../../../src/conversation/take-turn.ts'
import type { Understand, Understanding } from '../../../src/conversation/understanding.ts'
import type { Choice, Content } from '../../../src/messages/content.ts'
import {
  type Menu,
  type Past,
  chosenBy,
  menusAmong,
  menusBefore,
  withMenu,
} from '../../../src/messages/menu.ts'
import { numberSaid } from '../../../src/messages/menu-number.ts'
import { receive } from '../../../src/messages/receive.ts'
import { say } from '../../../src/messages/say.ts'
import { openQueue } from '../../../src/jobs/worker.ts'
import { THANKS, type World, log, openWorld, standIn } from './cast.ts'

const SAID: readonly (readonly [number, string])[] = [
  [0, '0 | ０ | 零 | 〇 | ⓪ | zero'],
  [1, '1 | 一 | ① | ❶ | first | 1st | one | 첫 번째 | 첫번째 | 하나 | 일번 | 一番 | ひとつ | 一つ目'],
  [
    2,
    '2 | ２ | ② | (2) | （2） | 2. | 2。 | 2、 | 2) | 【2】 | "2" | “2” | 2️⃣ | ❷ | ➁ | ➋ | ⓶ | ⑵ | ⒉ | ㈡ | ㊁ | 02 | 2! | 2👍 | *2*',
  ],
  [
    2,
    '二 | 两 | 第二 | 第二个 | 第2个 | 第 2 项 | 2号 | 选2 | 我选2 | 我要第二个 | 2吧 | 2，谢谢 | 回复2 | 选项2',
  ],
  [
    2,
    'No.2 | no 2 | #2 | №2 | option 2 | Option 2 please | number two | two | Two. | second | the second one | 2nd',
  ],
  [
    2,
    '2번 | 2번이요 | 2 번 | 이번 | 2번째 | 두 번째 | 두번째 | 둘 | 2번으로 할게요 | 2번 부탁드려요 | 선택 2 | 2요 | 2입니다',
  ],
  [2, '2番 | ２番 | 2番です | 2番で | 二番目 | 二つ目 | 2でお願いします | 番号は2 | ふたつ'],
  [10, '10 | 十 | 🔟 | ⑩ | ❿ | 第十个 | 열 | ten | 10번 | 십번 | 十番 | 10th'],
  [12, '12 | 十二 | ⑫ | twelve | 12번 | 십이번'],
  [20, '20 | 二十 | ⑳ | 第二十'],
  [22, '22 | 二十二'],
]

test.each(SAID.flatMap(([number, all]) => all.split(' | ').map((said) => [said, number] as const)))(
  '“%s” says %i',
  (said, number) => {
    expect(numberSaid(said)).toBe(number)
    expect(numberSaid(`  ${said}\n`)).toBe(number)
  },
)

const NOT_SAID =
  '2 nights | 2 or 3 | -2 | −2 | +2 | ¥2 | $2 | 2% | 2.5 | 1,2 | 2-3 | 2/3 | 12 06 | 1206 | 2 people | 两晚 | 两个 | 2个 | 2晚 | 两位 | 两张床 | 두 명 | 두 번 | 이 | 일 | 사 | 오 | 요 | 네 | 예 | 아니요 | 2호 | 2분 | no | No. | no thanks | 不 | 好 | 谢谢 | です | at 2 | room 2 | 2? | 二月 | 十点 | 2点 | 2時 | half past two | one more thing | another one | 一下 | 第一次 | 百 | 二二 | !! | 👍 | please | the | 번 | 番 | 第 | お願いします | 할게요 | 로 | one two | 2 2 | too | for | ate | 二人 | 三更半夜 | 十分感谢 | 一般 | 万一 | 一起 | 二楼 | 三人 | 十分'

test.each(NOT_SAID.split(' | '))('“%s” says no number of a choice', (said) => {
  expect(numberSaid(said)).toBeUndefined()
})

const LABELS = [
  'Report a problem',
  '我的积分',
  '직원 연결',
  'スタッフと話す',
  'Skip',
  '非常满意',
  'Later',
  '결제',
  '其他',
  'Yes',
]
const choicesOf = (labels: readonly string[]): Choice[] => labels.map((label, n) => ({ id: `d/${n}`, label }))
const menu = (labels: readonly string[], about: Partial<Menu> = {}): Menu => ({
  choices: choicesOf(labels),
  firstNumber: 1,
  standing: 'asked',
  ...about,
})
const idOf = (text: string, menus: readonly Menu[]) => chosenBy(text, menus)?.choice.id

const anyLabels = fc.uniqueArray(fc.constantFrom(...LABELS), { minLength: 1, maxLength: LABELS.length })
const anyForm = fc.constantFrom(
  (n: number) => String(n),
  (n: number) => String(n).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  (n: number) => `(${n})`,
  (n: number) => ` ${n}. `,
  (n: number) => `${n}번이요`,
  (n: number) => `${n}番でお願いします`,
  (n: number) => `第${n}个`,
  (n: number) => `option ${n}`,
)
const SCORES = Array.from({ length: 11 }, (_, n) => String(n))

describe('a list', () => {
  test('each choice is found by the number that stands before it, in any form, and by its words', () => {
    fc.assert(
      fc.property(
        anyLabels,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(...LANGUAGES),
        anyForm,
        (labels, firstNumber, language, form) => {
          const offered = menu(labels, { firstNumber })
          const shown = withMenu({ text: 'Well?', ...offered, choices: [...offered.choices] }, language)
          const lines = shown
            .split('\n')
            .flatMap((line) => [/^(\d+)\. (.+)$/.exec(line) ?? []].filter(({ length }) => length > 0))
          expect(lines.map(([, , words]) => words)).toEqual(labels)
          for (const [n, [, number, words]] of lines.entries()) {
            expect(idOf(form(Number(number)), [offered])).toBe(`d/${n}`)
            expect(idOf(`“${words!.toUpperCase()}”！`, [offered])).toBe(`d/${n}`)
          }
          expect(idOf(String(firstNumber - 1), [offered])).toBeUndefined()
          expect(idOf(String(firstNumber + labels.length), [offered])).toBeUndefined()
        },
      ),
    )
  })

  test('menus of one turn, numbered through, share no number', () => {
    fc.assert(
      fc.property(anyLabels, anyLabels, (one, two) => {
        const first = menu(one)
        const second = {
          ...menu(two, { firstNumber: one.length + 1 }),
          choices: choicesOf(two).map(({ label }, n) => ({ id: `e/${n}`, label })),
        }
        one.forEach((_, n) => expect(idOf(String(n + 1), [second, first])).toBe(`d/${n}`))
        two.forEach((_, n) => expect(idOf(String(one.length + n + 1), [second, first])).toBe(`e/${n}`))
      }),
    )
  })

  test('other words choose nothing', () => {
    fc.assert(
      fc.property(anyLabels, fc.string({ unit: 'grapheme', minLength: 4, maxLength: 60 }), (labels, text) => {
        fc.pre(numberSaid(text) === undefined)
        const chosen = chosenBy(text, [menu(labels)])
        if (chosen)
          expect(text.toLowerCase().normalize('NFKC')).toContain(
            chosen.choice.label.toLowerCase().normalize('NFKC'),
          )
      }),
    )
  })

  test('a label on two lines stands on one; the text may be missing', () => {
    expect(withMenu({ text: '', choices: choicesOf(['Late\ncheck-out', 'Taxi']) }, 'en')).toBe(
      '1. Late check-out\n2. Taxi\n(Reply with a number, 1 to 2)',
    )
    expect(withMenu({ text: 'Done', choices: [] }, 'en')).toBe('Done')
    expect(withMenu({ text: 'Shall we?', choices: choicesOf(['Yes']) }, 'en')).toBe(
      'Shall we?\n\n1. Yes\n(Reply 1)',
    )
  })

  test('a label with a number in it is no number: times, rooms, prices', () => {
    const offered = menu(['10:30', '11:00', '1206', '2'.repeat(3), '5★'])
    expect(withMenu({ text: 'When?', choices: [...offered.choices] }, 'en')).toContain(
      '1. 10:30\n2. 11:00\n3. 1206',
    )
    expect(idOf('2', [offered])).toBe('d/1')
    expect(idOf('10:30', [offered])).toBe('d/0')
  })
})

describe('scores', () => {
  const nps = menu([...SCORES, 'Later', 'No, thank you'], { firstNumber: 4 })

  test('each goes by itself, whatever it would be numbered; the rest goes by its words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), anyForm, (score, form) => {
        expect(idOf(form(score), [nps])).toBe(`d/${score}`)
      }),
    )
    expect(idOf('later', [nps])).toBe('d/11')
    expect(idOf('no thank you', [nps])).toBeUndefined()
    expect(idOf('No, thank you.', [nps])).toBe('d/12')
    for (const beyond of ['11', '12', '13', '-1']) expect(idOf(beyond, [nps])).toBeUndefined()
  })

  test('the hint names the whole range, in any order, and the words', () => {
    expect(withMenu({ text: 'How likely?', choices: [...nps.choices], firstNumber: 4 }, 'en')).toBe(
      'How likely?\n\n(Reply with a number from 0 to 10, or “Later” / “No, thank you”)',
    )
    expect(withMenu({ text: '几分？', choices: choicesOf(SCORES.toReversed()) }, 'zh-CN')).toBe(
      '几分？\n\n（请回复 0–10 之间的数字）',
    )
  })

  test('with what they mean they stand in a list, each by its own number, the rest after them', () => {
    const rating = menu(['1 非常不满意', '2 不满意', '3 一般', '4 满意', '5 非常满意', '跳过', '结束'], {
      firstNumber: 3,
    })
    expect(withMenu({ text: '如何？', choices: [...rating.choices], firstNumber: 3 }, 'zh-CN')).toBe(
      '如何？\n\n1 非常不满意\n2 不满意\n3 一般\n4 满意\n5 非常满意\n6 跳过\n7 结束\n（回复数字 1–7 即可）',
    )
    for (let n = 0; n < 7; n += 1) expect(idOf(String(n + 1), [rating])).toBe(`d/${n}`)
    expect(idOf('4 满意', [rating])).toBe('d/3')
    expect(idOf('跳过', [rating])).toBe('d/5')
  })

  test('the same number twice is no number of its own', () => {
    const offered = menu(['2 beds', '2 rooms', '1 suite'])
    expect(withMenu({ text: 'Which?', choices: [...offered.choices] }, 'en')).toContain(
      '1. 2 beds\n2. 2 rooms\n3. 1 suite',
    )
    expect(idOf('1', [offered])).toBe('d/0')
  })

  test('a newer list goes before an older score', () => {
    expect(idOf('2', [menu(['Yes', 'No']), { ...nps, firstNumber: 1 }])).toBe('d/1')
    expect(chosenBy('7', [menu(['Yes', 'No']), nps])?.from).toBe(nps)
  })
})

describe('which menus stand', () => {
  const START = new Date('2026-11-03T04:00:00Z').getTime()
  const said = (at: number, text: string, labels: readonly string[] = []): Past => ({
    direction: 'out',
    at: new Date(START + at * 1000),
    handled: true,
    content: { kind: 'said', text, ...(labels.length > 0 ? { choices: choicesOf(labels) } : {}) },
  })
  const heard = (at: number, text: string, handled = true): Past => ({
    direction: 'in',
    at: new Date(START + at * 1000),
    handled,
    content: { kind: 'text', text },
  })
  const standing = (...told: Past[]) => menusAmong(told.toReversed()).map((one) => one.standing)

  test('the last thing that was said is asked; what was said in the same turn is part of it', () => {
    expect(standing(said(1, 'Hello', ['A', 'B']))).toEqual(['asked'])
    expect(standing(said(1, 'Hello', ['A', 'B']), said(1, 'And?', ['C']), said(1, 'Thank you'))).toEqual([
      'asked',
      'asked',
    ])
    expect(standing(said(1, 'Old', ['A']), heard(2, 'hm'), said(3, 'New', ['B', 'C']))).toEqual(['asked'])
    expect(standing(heard(1, 'hello'))).toEqual([])
  })

  test('what was passed over can still be chosen; what was chosen and left cannot, by a number', () => {
    expect(standing(said(1, 'Hello', ['A', 'B']), heard(2, 'thanks'), said(3, 'Welcome'))).toEqual(['passed'])
    expect(standing(said(1, 'Hello', ['A', 'B']), said(2, 'Your taxi is here'))).toEqual(['passed'])
    const left = [said(1, 'Hello', ['A', 'B']), heard(2, '2'), said(3, 'Which room?')]
    expect(standing(...left)).toEqual(['left'])
    const menus = menusAmong(left.toReversed())
    expect(chosenBy('1', menus)).toBeUndefined()
    expect(chosenBy('b', menus)?.choice.id).toBe('d/1')
  })

  test('a tap counts as a number does; what nobody has heard yet does not', () => {
    const tapped: Past = { ...heard(2, ''), content: { kind: 'choice', id: 'd/0' } satisfies Content }
    expect(standing(said(1, 'Hello', ['A', 'B']), tapped, said(3, 'Which room?'))).toEqual(['left'])
    expect(standing(said(1, 'Hello', ['A', 'B']), said(3, 'One moment'), heard(2, '2', false))).toEqual([
      'passed',
    ])
    // Written while we were saying something else, and still to be heard.
    expect(standing(said(1, 'Hello', ['A', 'B']), heard(2, '2', false), said(3, 'One moment'))).toEqual([
      'passed',
    ])
    expect(standing(said(1, 'Hello', ['A', 'B']), heard(2, '2'))).toEqual(['asked'])
  })

  test('in the store: the menus of the last turn that had any, the newest first', async () => {
    const own = await openWorld()
    const { store } = own
    try {
      const guest = { channel: 'wechat', account: 'main', address: 'wxid', kind: 'guest' } as const
      const at = (second: number) => new Date(START + second * 1000)
      const { conversationId } = await receive(
        store,
        { ...guest, externalId: '1', content: { kind: 'text', text: 'hello' }, sentAt: at(0) },
        at(0),
      )
      const speak = (second: number, ...sayings: { text: string; choices?: Choice[] }[]) =>
        store.transaction((tx) =>
          say(
            tx,
            conversationId,
            sayings.map((one) => ({ language: 'en', ...one })),
            at(second),
          ),
        )
      expect(await menusBefore(store, conversationId)).toEqual([])
      await speak(1, { text: 'Old', choices: choicesOf(['X']) })
      await speak(
        2,
        { text: 'One', choices: choicesOf(['A', 'B']) },
        { text: 'Two', choices: choicesOf(['C']) },
      )
      expect(await menusBefore(store, conversationId)).toMatchObject([
        { firstNumber: 3, standing: 'asked', choices: [{ label: 'C' }] },
        { firstNumber: 1, standing: 'asked', choices: [{ label: 'A' }, { label: 'B' }] },
      ])
      await speak(3, { text: 'Your taxi is here' })
      expect((await menusBefore(store, conversationId)).map((one) => one.standing)).toEqual([
        'passed',
        'passed',
      ])
    } finally {
      await own.close()
    }
  })
})

describe('in a turn', () => {
  let world: World
  let queue: Awaited<ReturnType<typeof openQueue>>
  beforeAll(async () => {
    world = await openWorld()
    // A case that is opened sends jobs with its commit.
    queue = await openQueue(world.url, log)
    world.store.useQueue(queue)
  })
  afterAll(async () => {
    await queue?.stop({ graceful: false })
    await world?.close()
  })

  /** A guest of a channel without buttons says something, one turn after the other. */
  async function chat(address: string, ...texts: string[]): Promise<void> {
    const { store, engine } = world
    const channels = new Map([['wechat', { ...standIn('wechat'), numbered: true }]])
    const understand: Understand = async ({ text }) => (/AC/.test(text) ? COMPLAINT : THANKS)
    for (const text of texts) {
      const now = systemClock()
      const guest = {
        channel: 'wechat',
        account: 'main',
        address,
        kind: 'guest',
        hotelId: 'hz-yunqi',
      } as const
      const heard = {
        ...guest,
        externalId: randomUUID(),
        content: { kind: 'text', text } as const,
        sentAt: now,
      }
      const { conversationId } = await receive(store, heard, now)
      await takeTurn({ ...engine, understand, channels: () => channels }, conversationId)
    }
  }
  const roomOf = async (address: string) => {
    const rows = await world.store.db.$queryRaw<{ room: string | null }[]>`
      SELECT g.room FROM guest_case g JOIN conversation c ON c.guest_id = g.guest_id WHERE c.address = ${address}`
    return rows.map(({ room }) => room)
  }

  test('a number answers the menu that was asked last, and nothing else', async () => {
    await chat('asked', 'The AC is broken', '1')
    expect(await roomOf('asked')).toEqual([null])
    await chat('other', 'The AC is broken', '3')
    expect(await roomOf('other')).toEqual(['3'])
  })

  test('once something else was said, a number is first of all what is waited for', async () => {
    await chat('passed', 'The AC is broken')
    const { id } = await world.store.db.conversation.findFirstOrThrow({ where: { address: 'passed' } })
    await world.store.transaction((tx) =>
      say(tx, id as ConversationId, [{ text: 'Somebody is on the way', language: 'en' }], systemClock()),
    )
    await chat('passed', '1')
    expect(await roomOf('passed')).toEqual(['1'])
  })
})

const COMPLAINT: Understanding = {
  ...THANKS,
  intent: 'complaint',
  guess: 'complaint',
  category: 'air-conditioning',
  severity: 3,
}
