// Points that have lapsed leave the accounts by themselves, soon after midnight in each hotel's zone.
import { z } from 'zod'
import type { MemberId } from '../base/ids.ts'
import { type Job, enqueue } from '../store/enqueue.ts'
import { settle } from './ledger.ts'

/** Accounts in one transaction; the rest follow in the next. */
const BATCH = 200

/** Enters the expiry of every grant whose last day is over. Hourly, since hotels lie in several time zones. */
export const expirePoints: Job<Record<string, never>> = {
  name: 'loyalty.expire',
  payload: z.strictObject({}),
  cron: '10 * * * *',
  async run(tx, _payload, now) {
    const due = await tx.$queryRaw<{ memberId: MemberId }[]>`
      SELECT DISTINCT e.member_id::text AS "memberId"
      FROM ledger_entry e LEFT JOIN hotel h ON h.id = e.hotel_id
      WHERE e.expires_on <= (${now}::timestamptz AT TIME ZONE coalesce(h.time_zone, 'UTC'))::date
        AND e.points > (SELECT coalesce(sum(d.points), 0) FROM ledger_draw d WHERE d.grant_id = e.id)
      ORDER BY 1 LIMIT ${BATCH}`
    for (const { memberId } of due) await settle(tx, memberId, now)
    if (due.length === BATCH) await enqueue(tx, expirePoints, {}, now)
  },
}
