import { describe, expect, test } from 'vitest'
import { type Instant, after, hours, minutes } from '../../../src/base/clock.ts'
import type { Category, Severity } from '../../../src/cases/category.ts'
import { acknowledgeCase } from '../../../src/cases/acknowledge.ts'
import type { Case } from '../../../src/cases/case.ts'
import { caseEvents } from '../../../src/cases/events.ts'
import { casesOfConversation } from '../../../src/cases/list.ts'
import { resolveCase } from '../../../src/cases/resolve.ts'
import { complaintDialog } from '../../../src/conversation/dialogs/complaint.ts'
import type { Step } from '../../../src/conversation/dialogs/dialog.ts'
import { takeOver } from '../../../src/conversation/takeover.ts'
import type { Heard, Line } from '../../../src/conversation/turn.ts'
import type { Understanding } from '../../../src/conversation/understanding.ts'
import { heardContent } from '../../../src/messages/content.ts'
import { phrase } from '../../../src/phrases/phrases.ts'
import { NOON, aLine, aTurn, heardBy, openHouse } from '../cases/cast.ts'

const house = openHouse()
const later = (n: number) => after(NOON, minutes(n))

type About = {
  intent?: Understanding['intent']
  category?: Category | null
  severity?: Severity | null
  danger?: boolean
  room?: string
}

function says(text: string, about: About = {}): Heard {
  const { intent = 'complaint', category = 'air-conditioning', severity = 3, danger = false, room } = about
  const understood: Understanding = {
    language: 'zh-CN',
    languageCertain: true,
    intent,
    guess: intent ?? 'other',
    category: intent === 'complaint' || intent === 'request' ? category : null,
    severity: intent === 'complaint' ? severity : null,
    danger,
    confidence: 0.9,
    source: 'rules',
    entities: room ? { room } : {},
  }
  return { kind: 'words', text, understood }
}
const taps = (id: string): Heard => ({ kind: 'choice', id })

type Said = { text: string; choices: string[] }

/** One guest's talk with the dialog; its state between turns passes through JSON, as it is stored. */
function talk(line: Line) {
  let waiting: unknown
  async function turn(heard: Heard, now: Instant): Promise<{ said: Said[]; step: Step<unknown> }> {
    return house.current.store.transaction(async (tx) => {
      const turn = aTurn(house.current, tx, line, now)
      const expects =
        waiting !== undefined && heard.kind === 'words' && complaintDialog.expects!(waiting, heard.text)
      const given: Heard = expects ? { kind: 'answer', text: (heard as { text: string }).text } : heard
      const step = await (waiting === undefined || (heard.kind === 'words' && heard.understood.danger)
        ? complaintDialog.open(turn, given)
        : complaintDialog.hear(turn, waiting, given))
      const kept = step.kind === 'wait' ? (JSON.parse(JSON.stringify(step.state)) as unknown) : undefined
      if (step.kind !== 'pass') waiting = kept === undefined ? undefined : complaintDialog.state.parse(kept)
      return {
        step,
        said: turn.sayings.map(({ text, choices }) => ({
          text,
          choices: (choices ?? []).map(({ id }) => id),
        })),
      }
    })
  }
  return {
    hears: turn,
    async resumes(now: Instant): Promise<Said[]> {
      return house.current.store.transaction(async (tx) => {
        const turn = aTurn(house.current, tx, line, now)
        await complaintDialog.resume(turn, waiting)
        return turn.sayings.map(({ text, choices }) => ({
          text,
          choices: (choices ?? []).map(({ id }) => id),
        }))
      })
    },
  }
}

const casesFrom = (line: Line): Promise<Case[]> =>
  casesOfConversation(house.current.store.db, line.id, after(NOON, -hours(100)))
const onlyCase = async (line: Line): Promise<Case> => {
  const found = await casesFrom(line)
  expect(found).toHaveLength(1)
  return found[0]!
}
const kinds = async ({ id }: Case) => (await caseEvents(house.current.store.db, id)).map(({ kind }) => kind)

describe('a complaint that is only announced', () => {
  test.each([
    ['en', 'I want to complain'],
    ['en', 'I’d like to make a complaint!'],
    ['en', 'We have a complaint.'],
    ['zh-CN', '我要投诉'],
    ['zh-CN', '我要投诉！！'],
    ['ko', '불만 있어요'],
    ['ko', '불만을 접수하고 싶어요'],
    ['ja', 'クレームがあります'],
  ] as const)(
    'in %s “%s” is asked what it is about, and the next words are the one case',
    async (language, text) => {
      const line = await aLine(house.current, { language })
      const guest = talk(line)
      const { said } = await guest.hears(says(text, { category: 'other' }), NOON)
      expect(said.map((one) => one.text)).toEqual([phrase(language, 'problem.ask')])
      expect(await casesFrom(line)).toEqual([])
      const again = await guest.hears(says(text, { category: 'other' }), later(1))
      expect(again.said).toEqual(said)
      await guest.hears(says('空调', { intent: 'other' }), later(2))
      expect(await onlyCase(line)).toMatchObject({ kind: 'complaint', summary: '空调' })
    },
  )

  test.each(['我要投诉，空调坏了', 'I want to complain about the noise', '불만 있어요, 방이 더러워요'])(
    '“%s” is a case at once',
    async (text) => {
      const line = await aLine(house.current)
      await talk(line).hears(says(text), NOON)
      await onlyCase(line)
    },
  )

  test('with a room, or with danger, it is a case at once', async () => {
    for (const about of [{ room: '1206' }, { danger: true }]) {
      const line = await aLine(house.current)
      await talk(line).hears(says('我要投诉', about), NOON)
      await onlyCase(line)
    }
  })
})

describe('a complaint', () => {
  test('with its room: the case is open, the problem is named back, with number and an honest time', async () => {
    const line = await aLine(house.current)
    const { said, step } = await talk(line).hears(
      says('空调坏了，三个小时没人来，1206', { room: '1206' }),
      NOON,
    )
    const { number, room, summary } = await onlyCase(line)
    expect(step).toEqual({ kind: 'done' })
    expect(said).toEqual([
      {
        text: `空调出了问题，待在房间里确实难受，非常抱歉。已为您登记并转达，编号 ${number}（1206 房）。12:15 前会有专人与您联系。`,
        choices: [],
      },
    ])
    expect({ room, summary }).toEqual({ room: '1206', summary: '空调坏了，三个小时没人来，1206' })
  })

  test.each([
    ['in-house', '1206', 'done'],
    ['checked-out', '1206', 'done'],
    ['checked-out', null, 'done'],
    ['in-house', null, 'wait'],
  ] as const)('of a guest who is %s in room %s: %s', async (status, room, kind) => {
    const line = await aLine(house.current, { stay: { status, room } })
    const { step } = await talk(line).hears(says('空调坏了'), NOON)
    expect(step.kind).toBe(kind)
    expect((await onlyCase(line)).room).toBe(room)
  })

  test('without a room: open at once, then the room is asked and filled in', async () => {
    const line = await aLine(house.current, { language: 'en' })
    const guest = talk(line)
    const first = await guest.hears(says('the air con is dead'), NOON)
    const opened = await onlyCase(line)
    expect(opened.room).toBeNull()
    expect(first.said.map(({ text }) => text)).toEqual([
      `I am sorry about the air conditioning; it is hard to be comfortable in a room at the wrong temperature. I have passed this on as case ${opened.number}. A colleague will get back to you by 12:15.`,
      'Which room is this about, please?',
    ])
    expect(first.said[1]!.choices).toEqual([`complaint/no-room/${opened.number}`])
    const second = await guest.hears(says('１２０６', { intent: null }), later(1))
    expect(second).toEqual({
      step: { kind: 'done' },
      said: [{ text: `Thank you. I have added room 1206 to case ${opened.number}.`, choices: [] }],
    })
    expect((await onlyCase(line)).room).toBe('1206')
    expect((await heardBy(house.current, '-100')).at(-1)!.text).toBe(`编号 ${opened.number}：房号为 1206`)
  })

  test('a room named a while ago is not asked for again', async () => {
    const line = await aLine(house.current)
    await talk(line).hears(says('空调坏了', { room: '808' }), NOON)
    const { step } = await talk(line).hears(says('网络太慢', { category: 'wifi' }), later(30))
    expect(step.kind).toBe('done')
    expect((await casesFrom(line)).map(({ room }) => room)).toEqual(['808', '808'])
  })

  test('the time it names is the hotel’s, with the day where it is another one', async () => {
    const line = await aLine(house.current, { language: 'en', stay: { status: 'checked-out' } })
    const { said } = await talk(line).hears(
      says('the bill was wrong', { category: 'billing' }),
      after(NOON, hours(11)),
    )
    expect(said[0]!.text).toContain('by November 4, 13:00.')
  })
})

describe('while the room is asked for', () => {
  const start = async () => {
    const line = await aLine(house.current)
    const guest = talk(line)
    await guest.hears(says('空调坏了'), NOON)
    return { line, guest, opened: await onlyCase(line) }
  }

  test('the tap that there is none', async () => {
    const { guest, opened, line } = await start()
    const { said, step } = await guest.hears(taps(`complaint/no-room/${opened.number}`), later(1))
    expect(step).toEqual({ kind: 'done' })
    expect(said[0]!.text).toContain(opened.number)
    expect((await onlyCase(line)).room).toBeNull()
  })

  test('what is not about it goes elsewhere, and the room is asked again after', async () => {
    const { guest, opened } = await start()
    expect((await guest.hears(says('有多少积分', { intent: 'loyalty' }), later(1))).step).toEqual({
      kind: 'pass',
    })
    expect(await guest.resumes(later(1))).toEqual([
      { text: '请问是哪个房间？请告诉我房号。', choices: [`complaint/no-room/${opened.number}`] },
    ])
  })

  test('"I do not know" is kept, and nobody insists', async () => {
    const { guest, opened } = await start()
    const { step, said } = await guest.hears(says('在泳池旁边', { intent: null }), later(1))
    expect(step.kind).toBe('wait')
    expect(said[0]!.text).toContain(opened.number)
    expect(await guest.resumes(later(2))).toEqual([])
    expect((await guest.hears(says('早餐几点', { intent: null }), later(2))).step).toEqual({ kind: 'pass' })
    await guest.hears(says('1206', { intent: null }), later(3))
    expect(await kinds(opened)).toEqual(['opened', 'announced', 'added', 'room'])
  })

  test('"still nobody" is no answer to it, whether it was understood or not', async () => {
    const { guest, opened } = await start()
    const { said, step } = await guest.hears(says('现在还没人来', { intent: null }), later(1))
    expect(said.map(({ text }) => text)).toEqual([
      `让您久等了，抱歉。我已补充到编号 ${opened.number}，12:15 前会有同事与您联系。`,
    ])
    expect(step.kind).toBe('wait')
  })

  test('a day later, or once it is resolved, a number is no answer any more', async () => {
    const { guest, line, opened } = await start()
    const over = { kind: 'done', aside: true }
    expect((await guest.hears(says('1206', { intent: null }), after(NOON, hours(25)))).step).toEqual(over)
    const { store, staff } = house.current
    const other = await start()
    await store.transaction((tx) =>
      resolveCase(tx, other.opened.id, staff.engineer, { cause: 'mended' }, later(5)),
    )
    expect((await other.guest.hears(says('1206', { intent: null }), later(6))).step).toEqual(over)
    expect((await onlyCase(line)).room).toBeNull()
    expect(opened.room).toBeNull()
  })

  test('more words and the room together', async () => {
    const { guest, line, opened } = await start()
    await guest.hears(says('我住1206，快点', { intent: 'other', room: '1206' }), later(1))
    expect((await onlyCase(line)).room).toBe('1206')
    expect(await kinds(opened)).toEqual(['opened', 'announced', 'added', 'room'])
  })

  test('a picture belongs to the case', async () => {
    const { guest, opened } = await start()
    const content = heardContent.parse({ kind: 'photo', caption: '你看' })
    const { step } = await guest.hears({ kind: 'media', content }, later(1))
    expect(step.kind).toBe('wait')
    const events = await caseEvents(house.current.store.db, opened.id)
    expect(events.at(-1)).toMatchObject({ kind: 'added', detail: { words: '[photo] 你看' } })
  })

  test('another problem is another case; the room counts for both', async () => {
    const { guest, line } = await start()
    await guest.hears(says('网也断了，1206', { category: 'wifi', room: '1206' }), later(1))
    expect((await casesFrom(line)).map(({ category, room }) => [category, room])).toEqual([
      ['wifi', '1206'],
      ['air-conditioning', '1206'],
    ])
  })

  test('the room is filled in wherever it is missing', async () => {
    const { guest, line } = await start()
    await guest.hears(says('网也断了', { category: 'wifi' }), later(1))
    await guest.hears(says('1206', { intent: null }), later(2))
    expect((await casesFrom(line)).map(({ room }) => room)).toEqual(['1206', '1206'])
  })

  test('once the room is known otherwise, it is not asked again', async () => {
    const { guest, opened } = await start()
    await house.current.store.db.guestCase.update({ where: { id: opened.id }, data: { room: '9' } })
    expect(await guest.resumes(later(1))).toEqual([])
  })
})

describe('the same matter again', () => {
  const complain = async (about: Parameters<typeof aLine>[1] = {}) => {
    const line = await aLine(house.current, about)
    const guest = talk(line)
    await guest.hears(says('空调坏了', { room: '1206' }), NOON)
    return { line, guest, opened: await onlyCase(line) }
  }

  test('more about it within a day joins the case; after that it is a new one', async () => {
    const { line, guest, opened } = await complain()
    const { said } = await guest.hears(says('空调还滴水', { room: '1206' }), later(10))
    expect(said.map(({ text }) => text)).toEqual([`谢谢，已补充到编号 ${opened.number}，同事可以看到。`])
    await onlyCase(line)
    await guest.hears(says('空调又坏了', { room: '1206' }), after(NOON, hours(25)))
    expect(await casesFrom(line)).toHaveLength(2)
  })

  test('"still nobody", whatever it was taken to be about: before the time the guest hears it again', async () => {
    const { line, guest, opened } = await complain({ language: 'en' })
    const { said } = await guest.hears(says('still nobody here', { category: 'other' }), later(10))
    expect(said.map(({ text }) => text)).toEqual([
      `I am sorry that you are waiting. I have added this to case ${opened.number}; a colleague will get back to you by 12:15.`,
    ])
    await onlyCase(line)
    expect(await kinds(opened)).toEqual(['opened', 'announced', 'added'])
  })

  test('"still nobody", taken for something else and worse, makes nothing of it', async () => {
    const { line, guest } = await complain()
    await guest.hears(says('现在还没人来', { category: 'billing', severity: 2 }), later(10))
    expect(await onlyCase(line)).toMatchObject({ severity: 3, category: 'air-conditioning' })
  })

  test('"still nobody" when it is late: staff are told again, but not at every word', async () => {
    const { guest, opened } = await complain({ language: 'en' })
    const late = await guest.hears(says('still nobody', { category: null }), later(20))
    expect(late.said[0]!.text).toContain('taking longer than it should')
    expect((await heardBy(house.current, '-100')).at(-1)!.text).toMatch(/^已超时：客人再次催促/)
    const again = await guest.hears(says('still nobody', { category: null }), later(22))
    expect(again.said[0]!.text).toContain('taking longer than it should')
    expect((await kinds(opened)).filter((kind) => kind === 'reminded')).toHaveLength(1)
    await guest.hears(says('still nobody', { category: null }), later(33))
    expect((await kinds(opened)).filter((kind) => kind === 'reminded')).toHaveLength(2)
  })

  test('a request that was not met becomes a complaint', async () => {
    const line = await aLine(house.current)
    const guest = talk(line)
    const towels = { intent: 'request', category: 'bathroom-and-water', room: '1206' } as const
    await guest.hears(says('请送两条毛巾', towels), NOON)
    expect((await onlyCase(line)).kind).toBe('request')
    await guest.hears(says('毛巾怎么还没送来', { ...towels, intent: 'complaint' }), later(5))
    const opened = await onlyCase(line)
    expect(opened.kind).toBe('complaint')
    expect(await kinds(opened)).toEqual(['opened', 'announced', 'added', 'raised', 'announced'])
  })

  test('each wish is its own', async () => {
    const line = await aLine(house.current)
    const guest = talk(line)
    for (const text of ['请叫一辆出租车', '明天七点叫醒我']) {
      await guest.hears(says(text, { intent: 'request', category: 'other', room: '1206' }), NOON)
    }
    expect(await casesFrom(line)).toHaveLength(2)
  })

  test('after it was resolved, the guest opens it again by writing', async () => {
    const { guest, opened, line } = await complain({ language: 'en' })
    const { store, staff } = house.current
    await store.transaction((tx) =>
      resolveCase(tx, opened.id, staff.engineer, { cause: 'mended' }, later(30)),
    )
    const { said } = await guest.hears(says('the air con is still not fixed'), later(40))
    expect(said[0]!.text).toContain(`I have opened case ${opened.number} again`)
    expect(await onlyCase(line)).toMatchObject({ status: 'open', severity: 2 })
  })

  test('or by the button, once; nobody else can', async () => {
    const { guest, opened, line } = await complain({ language: 'en' })
    const { store, staff } = house.current
    const button = taps(`complaint/reopen/${opened.number}`)
    const refusal = [{ text: phrase('en', 'heard.old-button'), choices: [] }]
    expect((await guest.hears(button, later(20))).said).toEqual(refusal)
    await store.transaction((tx) =>
      resolveCase(tx, opened.id, staff.engineer, { cause: 'mended' }, later(30)),
    )
    const stranger = talk(await aLine(house.current, { language: 'en' }))
    expect((await stranger.hears(button, later(31))).said).toEqual(refusal)
    expect((await guest.hears(button, later(32))).said[0]!.text).toContain('again')
    expect(await onlyCase(line)).toMatchObject({ status: 'open', severity: 2 })
    expect((await guest.hears(button, later(33))).said).toEqual(refusal)
  })
})

describe('danger', () => {
  test.each([
    ['en', 'If anyone is in danger, call first: police 110, ambulance 120, fire 119.'],
    ['zh-CN', '如有人身危险，请先拨打：报警 110、急救 120、火警 119。'],
    ['ko', '위급한 상황이면 먼저 전화하십시오. 경찰 110, 구급 120, 화재 119.'],
    ['ja', '危険が迫っている場合は、まずお電話ください：警察 110、救急 120、消防 119。'],
  ] as const)('the numbers come first, then that staff know (%s)', async (language, numbers) => {
    const line = await aLine(house.current, { language })
    const { said } = await talk(line).hears(says('fire!', { intent: null, danger: true }), NOON)
    const opened = await onlyCase(line)
    expect(said[0]!.text).toBe(numbers)
    expect(said[1]!.text).toContain(opened.number)
    expect(said[1]!.text).not.toContain('12:02')
    expect(opened).toMatchObject({ severity: 1, kind: 'complaint', category: 'safety-and-security' })
    expect((await heardBy(house.current, 'duty')).at(-1)!.text).toContain(opened.number)
  })

  test('in what was open before: it is raised, and everyone hears again', async () => {
    const line = await aLine(house.current)
    const guest = talk(line)
    await guest.hears(says('空调有焦味', { room: '1206' }), NOON)
    const { said } = await guest.hears(says('空调着火了', { danger: true, room: '1206' }), later(1))
    const opened = await onlyCase(line)
    expect(opened).toMatchObject({ severity: 1, acknowledgeBy: later(3) })
    expect(said.map(({ text }) => text)).toEqual([
      expect.stringContaining('110'),
      expect.stringContaining(opened.number),
    ])
  })

  test('beside another matter it is a case of its own', async () => {
    const line = await aLine(house.current)
    const guest = talk(line)
    await guest.hears(says('网络太慢', { category: 'wifi', room: '1206' }), NOON)
    await guest.hears(says('着火了', { category: null, danger: true, room: '1206' }), later(1))
    expect((await casesFrom(line)).map(({ severity }) => severity).sort()).toEqual([1, 3])
  })
})

describe('from the menu', () => {
  test('the next words are the case, whatever they seem to be', async () => {
    const line = await aLine(house.current)
    const guest = talk(line)
    const asked = await guest.hears(taps('complaint/start'), NOON)
    expect(asked.said).toEqual([{ text: phrase('zh-CN', 'problem.ask'), choices: ['complaint/never-mind'] }])
    const { step } = await guest.hears(says('早餐几点', { intent: 'question', room: '1206' }), later(1))
    expect(step).toEqual({ kind: 'done' })
    expect(await onlyCase(line)).toMatchObject({ kind: 'complaint', category: 'other', severity: 3 })
  })

  test('a wish is taken as a wish', async () => {
    const line = await aLine(house.current)
    const guest = talk(line)
    await guest.hears(taps('complaint/start'), NOON)
    await guest.hears(says('再要一个枕头', { intent: 'request', category: 'room-condition' }), later(1))
    expect(await onlyCase(line)).toMatchObject({ kind: 'request', severity: 4, department: 'housekeeping' })
  })

  test('never mind', async () => {
    const line = await aLine(house.current)
    const guest = talk(line)
    await guest.hears(taps('complaint/start'), NOON)
    expect((await guest.hears(taps('complaint/never-mind'), later(1))).step).toEqual({ kind: 'done' })
    expect(await casesFrom(line)).toEqual([])
    expect((await guest.hears(taps('complaint/never-mind'), later(2))).said[0]!.text).toBe(
      phrase('zh-CN', 'heard.old-button'),
    )
  })

  test('a number is no answer to what is wrong', () => {
    expect(complaintDialog.expects!({ asked: 'problem', kind: 'complaint' }, '1206')).toBe(false)
  })

  test('a photo without words leaves it open; with words it is the case', async () => {
    const line = await aLine(house.current)
    const guest = talk(line)
    await guest.hears(taps('complaint/start'), NOON)
    const photo = heardContent.parse({ kind: 'photo' })
    expect((await guest.hears({ kind: 'media', content: photo }, later(1))).step).toEqual({ kind: 'pass' })
    const shown = heardContent.parse({ kind: 'photo', caption: '马桶堵了' })
    await guest.hears({ kind: 'media', content: shown }, later(1))
    expect((await onlyCase(line)).summary).toBe('[photo] 马桶堵了')
  })
})

test('late, and worse than thought: staff are told once', async () => {
  const line = await aLine(house.current)
  const guest = talk(line)
  await guest.hears(says('空调坏了', { room: '1206' }), NOON)
  await guest.hears(says('空调漏水，没法睡了', { severity: 2 }), later(20))
  expect((await kinds(await onlyCase(line))).slice(2)).toEqual(['added', 'raised', 'announced'])
})

test('while a person has taken over, an acknowledgement is theirs to tell', async () => {
  const { store, staff } = house.current
  const line = await aLine(house.current)
  await talk(line).hears(says('空调坏了', { room: '1206' }), NOON)
  const opened = await onlyCase(line)
  await store.transaction((tx) => takeOver(tx, line.id, undefined, later(1)))
  await store.transaction((tx) => acknowledgeCase(tx, opened.id, staff.engineer, later(2)))
  expect(await heardBy(house.current, line.address)).toEqual([])
})

test('acknowledged and then more: the guest is not promised a time again', async () => {
  const { store, staff } = house.current
  const line = await aLine(house.current, { language: 'en' })
  const guest = talk(line)
  await guest.hears(says('the air con is dead', { room: '1206' }), NOON)
  const opened = await onlyCase(line)
  await store.transaction((tx) => acknowledgeCase(tx, opened.id, staff.engineer, later(2)))
  const { said } = await guest.hears(says('still nobody here', { category: 'other' }), later(30))
  expect(said.map(({ text }) => text)).toEqual([
    `Thank you. I have added this to case ${opened.number}, where the team can see it.`,
  ])
})

test('what cannot be read of an older state is refused by its schema', () => {
  for (const state of [null, {}, { asked: 'room', caseId: 'x' }, { asked: 'remedy' }]) {
    expect(complaintDialog.state.safeParse(state).success).toBe(false)
  }
})
