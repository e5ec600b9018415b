// A member's account as the guest reads it, in their language and by the hotel's calendar.
import { type Day, type Instant, at } from '../../base/clock.ts'
import type { Language } from '../../base/locale.ts'
import { type Balance, type LedgerLine, explainBalance } from '../../loyalty/explain.ts'
import type { Member } from '../../loyalty/member.ts'
import { type Turn, tell, words } from '../turn.ts'

/** Tells balance, tier, what expires next, how far the next tier is and the last lines of the ledger. */
export async function tellAccount(turn: Turn, member: Member): Promise<void> {
  const account = await explainBalance(turn.tx, member, turn.hotel, turn.now)
  tell(turn, 'loyalty.account', {
    number: member.number,
    balance: account.balance,
    tier: words(turn, `loyalty.tier-${account.tier}`),
    more: [expiry(turn, account), nextTier(turn, account), '', ...lines(turn, account)].join('\n'),
  })
}

function expiry(turn: Turn, { expiresNext }: Balance): string {
  if (!expiresNext) return words(turn, 'loyalty.expires-none')
  const date = dayWords(turn.line.language, expiresNext.on)
  return words(turn, 'loyalty.expires-next', { points: expiresNext.points, date })
}

function nextTier(turn: Turn, { nextTier }: Balance): string {
  if (!nextTier) return words(turn, 'loyalty.top-tier')
  const tier = words(turn, `loyalty.tier-${nextTier.tier}`)
  return words(turn, 'loyalty.next-tier', { nights: nextTier.nightsMissing, tier })
}

function lines(turn: Turn, { lines }: Balance): string[] {
  if (lines.length === 0) return [words(turn, 'loyalty.no-lines')]
  return [words(turn, 'loyalty.lines'), ...lines.map((entry) => line(turn, entry))]
}

function line(turn: Turn, { at, kind, points, reason }: LedgerLine): string {
  const date = dateWords(turn.line.language, at, turn.hotel.timeZone, 'medium')
  const what = words(turn, `loyalty.kind-${kind}`, { reason: oneLine(reason) }).trim()
  return words(turn, 'loyalty.line', { date, points, what })
}

/** What somebody wrote about an entry, without breaking the list that it stands in. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 60)

const dayWords = (language: Language, day: Day): string =>
  dateWords(language, at('UTC', day, '00:00'), 'UTC', 'long')

/** Day before month in English too: guests come from everywhere. */
const dateWords = (
  language: Language,
  moment: Instant,
  timeZone: string,
  dateStyle: 'long' | 'medium',
): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle, timeZone }).format(moment)
