// The contract, what is said: words in four languages, choices, repeated deliveries, changes, the sign of typing.
import { expect, test } from 'vitest'
import type { ConversationId } from '../../src/base/ids.ts'
import { LANGUAGES, type Language } from '../../src/base/locale.ts'
import { phrase } from '../../src/phrases/phrases.ts'
import type { ContractGuest, Stage } from './channel-contract.ts'
import { pause, until } from './contract-house.ts'

const THANKS: Record<Language, string> = {
  en: 'Thank you so much!',
  'zh-CN': '非常感谢！',
  ko: '정말 감사합니다!',
  ja: '本当にありがとうございます！',
}
const NAMES: Record<Language, string> = { en: 'Emma', 'zh-CN': '陈伟', ko: '김미나', ja: '佐藤健' }

/** Someone who has said thanks and was answered: a conversation in their language. */
export async function arrive(
  { house, bench }: Stage,
  language: Language = 'en',
): Promise<{ guest: ContractGuest; id: ConversationId }> {
  const guest = await bench().guest({ language, name: NAMES[language] })
  await guest.says(THANKS[language])
  await sees(guest, phrase(language, 'thanks.welcome'))
  return { guest, id: await house().conversation(bench().name, guest.address) }
}

/** Waits until the guest has seen a text, among whatever else. */
export const sees = (guest: ContractGuest, text: string, within?: number): Promise<unknown> =>
  until(
    `the guest to see: ${text}`,
    () => guest.seen().some((seen) => seen.text.includes(text)),
    within,
  ).catch((error: Error) => {
    const all = guest.seen().map((seen) => seen.text)
    throw new Error(`${error.message}\nThey saw:\n${all.join('\n---\n') || '(nothing)'}`)
  })

export function hearingCases(stage: Stage): void {
  const { house, bench, abilities } = stage

  test.each(LANGUAGES)('what is said in %s is kept, and answered in that language', async (language) => {
    const { guest, id } = await arrive(stage, language)
    const first = (await house().transcript(id)).find(({ from }) => from === 'guest')
    expect(first).toMatchObject({ from: 'guest', content: { kind: 'text', text: THANKS[language] } })
    expect(guest.seen().filter(({ text }) => text.includes(phrase(language, 'thanks.welcome')))).toHaveLength(
      1,
    )
    const line = await house().store.db.conversation.findUniqueOrThrow({ where: { id } })
    expect(line).toMatchObject({ account: bench().account, language, kind: 'guest' })
  })

  const byChoices = { buttons: buttonCases, numbers: numberCases }
  byChoices[abilities.choices](stage)

  test('what is delivered five times at once, and again later, is heard and answered once', async () => {
    const { guest, id } = await arrive(stage)
    const said = await guest.says('Thank you, all of you', 5)
    const heard = () =>
      house()
        .transcript(id)
        .then((all) => all.filter(({ text }) => text === 'Thank you, all of you'))
    const answers = () => guest.seen().filter(({ text }) => text === phrase('en', 'thanks.welcome')).length
    await until('the answer', () => answers() === 2)
    await said.again()
    await Promise.all([said.again(), said.again()])
    await guest.says('Thanks!')
    await until('the answer to what came after', () => answers() >= 3)
    await pause(200)
    expect(answers()).toBe(3)
    expect(await heard()).toHaveLength(1)
  })

  const without = (ability: 'edited' | 'deleted' | 'typing') =>
    abilities.cannot[ability] === undefined ? '' : ` (not here: ${abilities.cannot[ability]})`

  test(`what is changed afterwards is kept as a change, beside what was said${without('edited')}`, async () => {
    const { guest, id } = await arrive(stage)
    const said = await guest.says('Thank you for room 1206')
    await until('the message', async () =>
      (await house().transcript(id)).some(({ text }) => /1206/.test(text)),
    )
    const edited = await guest.edits?.(said, 'Thank you for room 1208')
    if (abilities.cannot.edited !== undefined) return unchanged(guest, id, edited?.refused, /1206|1208/)
    await sees(guest, phrase('en', 'heard.edited'))
    const kept = (await house().transcript(id)).filter(({ text }) => /120\d/.test(text))
    expect(kept).toMatchObject([
      { content: { kind: 'text', text: 'Thank you for room 1206' } },
      { content: { kind: 'edited', text: 'Thank you for room 1208', of: kept[0]!.externalId } },
    ])
  })

  test(`what is taken back is kept and marked, and nothing is said about it${without('deleted')}`, async () => {
    const { guest, id } = await arrive(stage)
    const said = await guest.says('Thank you for room 1306')
    await until('two answers', () => guest.seen().filter(isWelcome).length === 2)
    const before = guest.seen().length
    const deleted = await guest.deletes?.(said)
    if (abilities.cannot.deleted !== undefined) return unchanged(guest, id, deleted?.refused, /1306/)
    const kept = await until('the mark', async () => {
      const all = await house().transcript(id)
      return all.some(({ content }) => content.kind === 'deleted') && all
    })
    const original = kept.find(({ text }) => /1306/.test(text))!
    expect(kept.find(({ content }) => content.kind === 'deleted')!.content).toEqual({
      kind: 'deleted',
      of: original.externalId,
    })
    await pause(300)
    expect(guest.seen()).toHaveLength(before)
  })

  const isWelcome = ({ text }: { text: string }) => text.includes(phrase('en', 'thanks.welcome'))

  /** Where the channel does not tell us: what was said stands as it was, once. */
  async function unchanged(
    guest: ContractGuest,
    id: ConversationId,
    refused: string | undefined,
    said: RegExp,
  ) {
    const before = guest.seen().filter(({ text }) => !text.includes(phrase('en', 'thanks.welcome'))).length
    await pause(400)
    const kept = (await house().transcript(id)).filter(
      ({ from, text }) => from === 'guest' && said.test(text),
    )
    expect(kept).toHaveLength(1)
    expect(kept[0]!.content.kind).toBe('text')
    const after = guest.seen().filter(({ text }) => !text.includes(phrase('en', 'thanks.welcome'))).length
    expect(after).toBe(before)
    if (refused !== undefined) expect(refused).not.toBe('')
  }

  test(`who has to wait for an answer sees that it is being made${without('typing')}`, async () => {
    const { guest } = await arrive(stage)
    const before = guest.sawTyping()
    await guest.says('Thank you again')
    await until('an answer', () => guest.seen().filter(isWelcome).length === 2)
    await pause(100)
    expect(guest.sawTyping(), 'a quick answer needs no sign').toBe(before)
    house().slowly(1500)
    try {
      await guest.says('Thank you once more')
      if (abilities.cannot.typing === undefined)
        await until('the sign', () => guest.sawTyping() > before, 1400)
      expect(guest.seen().filter(isWelcome)).toHaveLength(2)
      await until('the answer', () => guest.seen().filter(isWelcome).length === 3)
      if (abilities.cannot.typing !== undefined) expect(guest.sawTyping()).toBe(before)
    } finally {
      house().slowly(0)
    }
  })
}

const MENU = [
  { id: 'language/en', label: 'English' },
  { id: 'language/ko', label: '한국어' },
  { id: 'language/ja', label: '日本語' },
]

async function offer(stage: Stage) {
  const { guest, id } = await arrive(stage)
  await stage.house().says(id, { text: 'Which language?', choices: MENU })
  await sees(guest, 'Which language?')
  return { guest, id }
}

async function settled({ house }: Stage, guest: ContractGuest, id: ConversationId) {
  await sees(guest, phrase('ko', 'language.changed'))
  const line = await house().store.db.conversation.findUniqueOrThrow({ where: { id } })
  expect(line).toMatchObject({ language: 'ko', languageChosen: true })
}

function buttonCases(stage: Stage): void {
  test('choices are buttons; the one that is tapped is heard with its label', async () => {
    const { guest, id } = await offer(stage)
    const shown = guest.seen().find(({ text }) => text.includes('Which language?'))!
    expect(shown.buttons).toEqual(MENU.map(({ label }) => label))
    await guest.taps!('한국어')
    await settled(stage, guest, id)
    const heard = (await stage.house().transcript(id)).filter(({ content }) => content.kind === 'choice')
    expect(heard).toMatchObject([{ content: { id: 'language/ko', label: '한국어' } }])
  })
}

function numberCases(stage: Stage): void {
  test.each(['2', '２', '②', '二', '2.', '한국어'])('choices are numbered; “%s” answers', async (form) => {
    const { guest, id } = await offer(stage)
    const shown = guest.seen().find(({ text }) => text.includes('Which language?'))!
    expect(shown.buttons).toEqual([])
    MENU.forEach(({ label }, n) => expect(shown.text).toContain(`${n + 1}. ${label}`))
    await guest.says(form)
    await settled(stage, guest, id)
  })
}
