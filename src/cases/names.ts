// What the guest of a case is called, as far as the hotel and the channel know it: to be kept out of staff groups.
import type { ConversationId, GuestId } from '../base/ids.ts'
import type { Tx } from '../store/transaction.ts'

/** Every form of the guest's name that is known; none for a guest who has only written. */
export async function namesOf(
  tx: Tx,
  {
    guestId,
    conversationId = null,
  }: { readonly guestId: GuestId; readonly conversationId?: ConversationId | null | undefined },
): Promise<string[]> {
  const [known] = await tx.$queryRaw<{ family: string | null; given: string | null; shown: string | null }[]>`
    SELECT g.family_name AS family, g.given_name AS given,
           (SELECT c.display_name FROM conversation c WHERE c.id = ${conversationId}::uuid) AS shown
    FROM guest g WHERE g.id = ${guestId}::uuid`
  const { family = null, given = null, shown = null } = known ?? {}
  const full = family && given ? [family + given, `${family} ${given}`, `${given} ${family}`] : []
  return [...full, family, given, shown].filter((name) => name !== null)
}
