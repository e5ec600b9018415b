// "Never mind", said of a case: the guest is asked whether to withdraw it; danger stays with the staff.
import { addToCase } from '../../cases/add.ts'
import { type Case, isUnresolved } from '../../cases/case.ts'
import { dangerAmong } from '../../cases/same-matter.ts'
import { caseById, casesOfConversation } from '../../cases/list.ts'
import { mayWithdraw, withdrawCase } from '../../cases/withdraw.ts'
import { before, days, hours } from '../../base/clock.ts'
import { folded } from '../../base/folded.ts'
import { LANGUAGES } from '../../base/locale.ts'
import { phraseText } from '../../phrases/phrases.ts'
import { categoriesNamed } from '../asks-state.ts'
import { saidInPassing } from '../in-passing.ts'
import { type Turn, ask, tell, words } from '../turn.ts'
import { saidYesOrNo } from '../yes-or-no.ts'
import type { Asked, State } from './complaint-asked.ts'
import { type Step, done, wait } from './dialog.ts'

/** So soon after a case was opened, "never mind" is said of it, and not of something else. */
const JUST_OPENED = hours(2)
/** "It works now" is said of what is open, the whole day. */
const PUT_RIGHT =
  /work|fixed|solved|sorted|(?:good|fine|ok|okay) now|解[决決]|修好|弄好|好了|没问题|沒問題|해결|고쳐|나아|잘 ?돼|괜찮아졌|直|解決/i

/** What a guest means who says "never mind" and was asked nothing; undefined where nothing is open. */
export async function latestMeant({ tx, line, now }: Turn, said: string): Promise<Case | undefined> {
  const recent = await casesOfConversation(tx, line.id, before(now, days(1)))
  const since = before(now, PUT_RIGHT.test(said) ? days(1) : JUST_OPENED)
  const open = recent.filter((one) => isUnresolved(one) && one.openedAt > since)
  const named = categoriesNamed(said)
  return dangerAmong(recent, now) ?? open.find(({ category }) => named.includes(category)) ?? open[0]
}

/** Asks whether to withdraw it; where it is not the guest's to end, the staff are told what they said. */
export async function notNeeded(turn: Turn, open: Case, said: string | undefined): Promise<Step<State>> {
  const { tx, now } = turn
  const { id, number } = open
  if (mayWithdraw(open)) {
    const choices = [
      { id: `complaint/withdraw/${number}`, label: words(turn, 'case.withdraw') },
      { id: `complaint/keep/${number}`, label: words(turn, 'case.keep') },
    ]
    ask(turn, choices, 'case.ask-withdraw', { number })
    return wait({ asked: 'withdraw', caseId: id })
  }
  if (said) await addToCase(tx, open, { words: said }, now)
  tell(turn, open.severity === 1 ? 'case.danger-stays' : 'case.not-needed-told', { number })
  return done
}

const OUTRIGHT = /cancel|withdraw|取消|撤|취소|キャンセル|取り消|取り下げ/i

/** Yes only where it is one: "it is fine" may mean either, and a case that stays is easily ended later. */
export function meantOfWithdrawing(text: string): 'withdraw' | 'keep' | undefined {
  if (isLabel('case.withdraw', text)) return 'withdraw'
  if (isLabel('case.keep', text)) return 'keep'
  const said = saidYesOrNo(text)
  if (said === 'yes') return 'withdraw'
  if (saidInPassing(text) === 'never-mind') return OUTRIGHT.test(text) ? 'withdraw' : 'keep'
  return said === 'no' ? 'keep' : undefined
}

const bare = (text: string): string => folded(text).replace(/[\s\p{P}]+/gu, '')

const isLabel = (key: 'case.withdraw' | 'case.keep', text: string): boolean =>
  LANGUAGES.some((language) => bare(phraseText(key, language)) === bare(text))

/** The guest has answered whether to withdraw it. */
export async function settled(
  turn: Turn,
  { caseId }: Asked<'withdraw'>,
  meant: 'withdraw' | 'keep',
): Promise<Step<State>> {
  const { tx, now } = turn
  const withdrawn = meant === 'withdraw' ? await withdrawCase(tx, caseId, now) : undefined
  const { number } = (await caseById(tx, caseId))!
  if (withdrawn?.ok) tell(turn, 'case.withdrawn', { number })
  else tell(turn, 'case.kept', { number })
  return done
}
