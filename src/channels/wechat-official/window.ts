// How many messages WeChat still takes for a guest, counted before anything is sent. What a guest writes opens 48 hours
// and five, a tap one minute and three (WeChat, Customer Service Message Introduction, since June 2023).
import { type Duration, type Instant, before, hours, minutes, seconds } from '../../base/clock.ts'
import type { Store } from '../../store/database.ts'
import { sql } from '../../store/transaction.ts'
import type { Opening } from './hear.ts'

/** So many messages within a span. */
type Allowance = { readonly count: number; readonly span: Duration }
export type Terms = Readonly<Record<Opening, Allowance>>

export const TERMS: Terms = {
  message: { count: 5, span: hours(48) },
  tap: { count: 3, span: minutes(1) },
}

/** A message must be there before the span is over, by a clock that is not ours. */
const MARGIN: Record<Opening, Duration> = { message: minutes(1), tap: seconds(5) }

/** What is left of both. */
export type Left = Readonly<Record<Opening, number>>

export const sum = ({ message, tap }: Left): number => message + tap

/** Places that were taken, and in which windows. */
export type Reservation = { readonly granted: Left; readonly openedAt: Record<Opening, Instant | null> }

/**
 * A guest wrote or tapped at an instant of WeChat's: the whole allowance is there again. The same once more, or one
 * that comes late, opens nothing.
 */
export async function openWindow(
  { db }: Store,
  address: string,
  { opens, at }: { opens: Opening; at: Instant },
): Promise<void> {
  await (opens === 'message'
    ? db.$executeRaw`
        INSERT INTO wechat_window AS w (address, message_at) VALUES (${address}, ${at})
        ON CONFLICT (address) DO UPDATE SET message_at = excluded.message_at, message_spent = 0
        WHERE w.message_at IS NULL OR w.message_at < excluded.message_at`
    : db.$executeRaw`
        INSERT INTO wechat_window AS w (address, tap_at) VALUES (${address}, ${at})
        ON CONFLICT (address) DO UPDATE SET tap_at = excluded.tap_at, tap_spent = 0
        WHERE w.tap_at IS NULL OR w.tap_at < excluded.tap_at`)
}

/** What is left at an instant, as columns of `wechat_window w`. */
export const leftNow = (terms: Terms, now: Instant) => {
  const since = (opening: Opening): Instant => before(now, terms[opening].span - MARGIN[opening])
  return sql`
    CASE WHEN w.message_at > ${since('message')} THEN greatest(${terms.message.count} - w.message_spent, 0) ELSE 0 END AS message,
    CASE WHEN w.tap_at > ${since('tap')} THEN greatest(${terms.tap.count} - w.tap_spent, 0) ELSE 0 END AS tap`
}

/**
 * Takes up to so many places, those of a tap first since they last shorter. Two who take at once never get more than
 * there is.
 */
export async function reserve(
  { db }: Store,
  address: string,
  { wanted, terms, now }: { wanted: number; terms: Terms; now: Instant },
): Promise<Reservation> {
  const [row] = await db.$queryRaw<(Left & { messageAt: Instant | null; tapAt: Instant | null })[]>`
    WITH w AS MATERIALIZED (
      SELECT address, message_at, message_spent, tap_at, tap_spent FROM wechat_window
      WHERE address = ${address} FOR UPDATE
    ), free AS (
      SELECT w.*, ${leftNow(terms, now)} FROM w
    ), taken AS (
      SELECT free.address, least(free.tap, ${wanted}::integer) AS tap,
        least(free.message, ${wanted}::integer - least(free.tap, ${wanted}::integer)) AS message,
        free.message_spent, free.tap_spent
      FROM free
    )
    UPDATE wechat_window x SET tap_spent = taken.tap_spent + taken.tap,
      message_spent = taken.message_spent + taken.message
    FROM taken WHERE x.address = taken.address
    RETURNING taken.message, taken.tap, x.message_at AS "messageAt", x.tap_at AS "tapAt"`
  return {
    granted: { message: row?.message ?? 0, tap: row?.tap ?? 0 },
    openedAt: { message: row?.messageAt ?? null, tap: row?.tapAt ?? null },
  }
}

/** Gives back the last so many places of a reservation: certainly nothing was sent on them. */
export async function giveBack(
  { db }: Store,
  address: string,
  { granted, openedAt }: Reservation,
  count: number,
): Promise<void> {
  if (count <= 0) return
  const message = Math.min(count, granted.message)
  const tap = count - message
  // A window that was opened anew meanwhile has its whole allowance already.
  await db.$executeRaw`
    UPDATE wechat_window SET
      message_spent = CASE WHEN message_at = ${openedAt.message}::timestamptz THEN greatest(message_spent - ${message}::integer, 0) ELSE message_spent END,
      tap_spent = CASE WHEN tap_at = ${openedAt.tap}::timestamptz THEN greatest(tap_spent - ${tap}::integer, 0) ELSE tap_spent END
    WHERE address = ${address}`
}

/** WeChat takes no more, whatever we counted: the windows of this reservation are spent. */
export async function exhaust(
  { db }: Store,
  address: string,
  { openedAt }: Reservation,
  terms: Terms,
): Promise<void> {
  await db.$executeRaw`
    UPDATE wechat_window SET
      message_spent = CASE WHEN message_at = ${openedAt.message}::timestamptz THEN ${terms.message.count}::integer ELSE message_spent END,
      tap_spent = CASE WHEN tap_at = ${openedAt.tap}::timestamptz THEN ${terms.tap.count}::integer ELSE tap_spent END
    WHERE address = ${address}`
}

/** The guest was told that we can only answer who writes. */
export async function noteTold({ db }: Store, address: string, now: Instant): Promise<void> {
  await db.$executeRaw`UPDATE wechat_window SET told_at = ${now} WHERE address = ${address}`
}

/** When a guest last did something that WeChat counts; undefined for one that never did. */
export async function lastOpened({ db }: Store, address: string): Promise<Instant | undefined> {
  const [row] = await db.$queryRaw<{ at: Instant | null }[]>`
    SELECT greatest(message_at, tap_at) AS at FROM wechat_window WHERE address = ${address}`
  return row?.at ?? undefined
}
