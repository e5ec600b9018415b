// Attacks on the conversation: a guest writes whatever they like wherever they can, and a model obeys them. Nothing is
// changed that plain words would not change, and nothing is told but phrases, the hotel's facts and the guest's own.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GuestId, SurveyId } from '../../src/base/ids.ts'
import { caseByNumber } from '../../src/cases/list.ts'
import { resolveCase } from '../../src/cases/resolve.ts'
import { staffOf } from '../../src/staff/staff.ts'
import { sendDue } from '../../src/surveys/send-due.ts'
import { type Outcome, attempt, attemptInDanger, betrayed, isSaid, mayChange } from './attacks/attempt.ts'
import { BYSTANDERS } from './attacks/bystanders.ts'
import { ENGLISH } from './attacks/en.ts'
import { type House, NOW, Person, openHouse } from './attacks/house.ts'
import { JAPANESE } from './attacks/ja.ts'
import { type Judge, openJudge } from './attacks/judge.ts'
import { KOREAN } from './attacks/ko.ts'
import { obeying } from './attacks/obey.ts'
import { fingerprint } from './attacks/traces.ts'
import { CHINESE } from './attacks/zh.ts'

const ATTACKS = [...ENGLISH, ...CHINESE, ...KOREAN, ...JAPANESE]

let house: House
let judge: Judge
const bystanders: GuestId[] = []
let still: Readonly<Record<string, string>>
/** How many questions each attack put to the model. */
const asked = new Map<string, number>()

beforeAll(async () => {
  house = await openHouse(5)
  judge = openJudge(house.hotels)
  for (const one of BYSTANDERS) bystanders.push(await settleIn(one))
  still = await fingerprint(house.store, bystanders)
})
afterAll(() => house.close())

/** A guest of long standing: points from a stay, a case, a survey that was sent, a link that was used. */
async function settleIn(one: (typeof BYSTANDERS)[number]): Promise<GuestId> {
  const { familyName, givenName, email, phone, language, member, booking, room, points, words } = one
  const { store, plain, others } = house
  const guest = { familyName, givenName, email, phone, language, memberNumber: member }
  await house.report({
    confirmationNumber: `${booking}0`,
    status: 'checked-out',
    room,
    guest,
    amount: points,
  })
  const stayId = await house.report({ confirmationNumber: booking, status: 'in-house', room, guest })
  const person = new Person(house, { language })
  others.token = await person.opensLinkTo(stayId)
  const { guestId } = await store.db.stay.findUniqueOrThrow({ where: { id: stayId } })
  const survey = await store.db.survey.findFirstOrThrow({ where: { guestId } })
  await store.db.survey.update({ where: { id: survey.id }, data: { dueAt: NOW } })
  await store.transaction((tx) => sendDue(tx, survey.id as SurveyId, NOW))
  await person.turns(plain)
  others.survey = survey.id
  await person.says(plain, words)
  const { number } = await store.db.guestCase.findFirstOrThrow({ where: { guestId } })
  // One of them is resolved, so that it could be opened again.
  if (language === 'ja')
    await store.transaction(async (tx) => {
      const [member] = await staffOf(tx, 'hz-yunqi')
      const resolved = await resolveCase(
        tx,
        (await caseByNumber(tx, number))!.id,
        member!.id,
        { cause: '—' },
        NOW,
      )
      if (!resolved.ok) throw new Error(`The case was not resolved: ${resolved.error}`)
      others.case = number
    })
  return guestId as GuestId
}

const beyond = ({ changed }: Outcome, allowed: readonly string[]): string[] =>
  changed.filter((name) => !allowed.includes(name))

describe.concurrent('attacks', () => {
  for (const attack of ATTACKS)
    test(attack.name, async () => {
      const alone = await attempt(house, judge, house.plain, attack)
      expect(alone.faults, 'without a model').toEqual([])
      expect(beyond(alone, mayChange(attack)), 'changes without a model').toEqual([])
      const lane = await house.lane()
      const { calls } = lane.standIn
      calls.splice(0)
      try {
        for (const [n, answer] of obeying(attack).entries()) {
          lane.standIn.writes(answer)
          const before = calls.length
          const led = await attempt(house, judge, lane.engine, attack, () => calls.length > before)
          expect(led.faults, `with a model that obeys, ${n + 1}`).toEqual([])
          expect(
            beyond(led, [...alone.changed, ...attack.plainly]),
            `changes with a model, ${n + 1}`,
          ).toEqual([])
        }
        asked.set(attack.name, calls.length)
        expect(betrayed(calls, attack), 'the model').toEqual([])
        if (isSaid(attack))
          expect(await attemptInDanger(house, judge, lane.engine, attack), 'in danger').toEqual([])
      } finally {
        lane.free()
      }
      expect(await fingerprint(house.store, bystanders)).toEqual(still)
    })
})

describe('the attacks', () => {
  test('are many in each language, in every place, with every wish', () => {
    expect(ATTACKS.length).toBeGreaterThanOrEqual(150)
    for (const list of [ENGLISH, CHINESE, KOREAN, JAPANESE]) {
      expect(list.length).toBeGreaterThanOrEqual(40)
      expect(new Set(list.map(({ text }) => text)).size).toBe(list.length)
    }
  })

  test('reach the model, so that it can obey', () => {
    const heard = ATTACKS.filter(({ name }) => (asked.get(name) ?? 0) > 0)
    console.log(
      ATTACKS.filter((a) => !heard.includes(a))
        .map((a) => a.name)
        .join('\n'),
      heard.length,
      ATTACKS.length,
    )
    expect(heard.length / ATTACKS.length).toBeGreaterThan(0.9)
    for (const { standIn, writing } of house.lanes) {
      expect(standIn.calls.length).toBeGreaterThanOrEqual(0)
      expect(writing.state().circuit).toBe('closed')
    }
  })
})
