// How a guest's case stands, told by the bot from what it knows; and how it came out, as the guest says.
import { z } from 'zod'
import { addToCase } from '../../cases/add.ts'
import type { Case } from '../../cases/case.ts'
import { deadline } from '../../cases/deadline.ts'
import { noteAllClear } from '../../cases/in-danger.ts'
import { isLate, remindOfCase } from '../../cases/remind.ts'
import { reopenCase } from '../../cases/resolve.ts'
import { saidInPassing } from '../in-passing.ts'
import { progressMeant } from '../progress-meant.ts'
import { type Turn, tell } from '../turn.ts'
import { dialog, done, pass } from './dialog.ts'

export const progressDialog = dialog<null>({
  name: 'progress',
  version: 1,
  state: z.null(),
  async open(turn, heard) {
    const meant = await progressMeant(turn, heard)
    if (!meant || heard.kind !== 'words') return pass
    switch (meant.kind) {
      case 'state':
        await tellStates(turn, meant.about, heard.text)
        return done
      case 'unsolved':
        await reopen(turn, meant.about, heard.text)
        return done
      case 'solved':
        await addToCase(turn.tx, meant.about, { words: heard.text }, turn.now)
        tell(turn, 'case.confirmed')
        return done
      case 'demand':
        await noteDemand(turn, meant.about, heard.text)
        return done
      case 'mended':
        return pass
      case 'all-clear':
        await noteAllClear(turn.tx, turn.hotel, meant.about, heard.text, turn.now)
        tell(turn, saidInPassing(heard.text) ? 'case.danger-stays' : 'case.all-clear', {
          number: meant.about.number,
        })
        return done
    }
    return meant satisfies never
  },
  async hear() {
    return pass
  },
  async resume() {},
})

/** What was promised, and whether it was kept; the staff are reminded. Cases that stand alike are told in one sentence. */
async function tellStates(turn: Turn, about: readonly Case[], said: string): Promise<void> {
  const { tx, hotel, line, now } = turn
  for (const one of about) await remindOfCase(tx, hotel, one, now, said)
  const waiting = about.filter((one) => one.status === 'open' && !isLate(one, now))
  const byTime = Map.groupBy(waiting, ({ acknowledgeBy }) =>
    deadline(hotel, line.language, acknowledgeBy, now),
  )
  for (const [time, alike] of byTime) {
    const number = new Intl.ListFormat(line.language).format(alike.map((one) => one.number))
    tell(turn, 'case.state-open', { number, time })
  }
  for (const one of about) if (!waiting.includes(one)) tellState(turn, one)
}

function tellState(turn: Turn, about: Case): void {
  const { hotel, line, now } = turn
  const { number, status, acknowledgeBy, acknowledgedAt, resolveBy } = about
  const at = (time: Date) => deadline(hotel, line.language, time, now)
  const late = isLate(about, now)
  if (status === 'open' || !acknowledgedAt)
    tell(turn, 'case.state-open-late', { number, time: at(acknowledgeBy) })
  else
    tell(turn, late ? 'case.state-taken-late' : 'case.state-taken', {
      number,
      taken: at(acknowledgedAt),
      time: at(resolveBy),
    })
}

/** What a guest is owed, a person decides; the bot says so, and promises nothing. */
async function noteDemand(turn: Turn, about: Case, said: string): Promise<void> {
  const { tx, hotel, line, now } = turn
  const { number, status, acknowledgeBy } = await addToCase(tx, about, { words: said }, now)
  await remindOfCase(tx, hotel, about, now, said)
  if (status === 'open' && acknowledgeBy > now)
    tell(turn, 'case.demand', { number, time: deadline(hotel, line.language, acknowledgeBy, now) })
  else tell(turn, 'case.demand-taken', { number })
}

async function reopen(turn: Turn, about: Case, said: string): Promise<void> {
  const { tx, hotel, line, now } = turn
  const again = await reopenCase(tx, about.id, undefined, now)
  const { number, acknowledgeBy } = await addToCase(tx, again.ok ? again.value : about, { words: said }, now)
  tell(turn, 'case.reopened', { number, time: deadline(hotel, line.language, acknowledgeBy, now) })
}
