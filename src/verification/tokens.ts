// Random links that work once: to sign in, to link a member of staff, to open a stay. Only their hash is kept.
import { type Duration, type Instant, after } from '../base/clock.ts'
import { hashToken, newToken } from '../base/ids.ts'
import { type Result, ok, refused } from '../base/result.ts'
import type { Tx } from '../store/transaction.ts'

export type TokenPurpose = 'sign-in' | 'staff-link' | 'stay'

/** Makes a token about `subjectId`. It is returned this once and can never be read again. */
export async function issueToken(
  tx: Tx,
  { purpose, subjectId, lifetime }: { purpose: TokenPurpose; subjectId: string; lifetime: Duration },
  now: Instant,
): Promise<{ token: string; expiresAt: Instant }> {
  const token = newToken()
  const expiresAt = after(now, lifetime)
  await tx.singleUse.create({ data: { tokenHash: hashToken(token), purpose, subjectId, expiresAt } })
  return { token, expiresAt }
}

/**
 * Uses a token up and returns what it is about. `by` is who opens it: the same conversation may open its own stay
 * link again while it lasts. Of two who open it at once, one gets it.
 */
export async function useToken(
  tx: Tx,
  { token, purpose, by }: { token: string; purpose: TokenPurpose; by: string },
  now: Instant,
): Promise<Result<string, 'unknown' | 'used' | 'expired'>> {
  const hash = hashToken(token)
  const [taken] = await tx.$queryRaw<{ subjectId: string }[]>`
    UPDATE single_use SET used_at = coalesce(used_at, ${now}::timestamptz), used_by = ${by}
    WHERE token_hash = ${hash} AND purpose = ${purpose} AND expires_at > ${now}::timestamptz
      AND (used_at IS NULL OR (purpose = 'stay' AND used_by = ${by}))
    RETURNING subject_id::text AS "subjectId"`
  if (taken) return ok(taken.subjectId)
  const known = await tx.singleUse.findFirst({ where: { tokenHash: hash, purpose } })
  if (!known) return refused('unknown')
  return refused(known.usedAt ? 'used' : 'expired')
}
