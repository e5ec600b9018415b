// A guest, or a member of staff for them, raises a complaint or a request.
import type { Instant } from '../base/clock.ts'
import {
  type CaseId,
  type ConversationId,
  type GuestId,
  type StaffId,
  newId,
  speakable,
} from '../base/ids.ts'
import type { Hotel } from '../hotels/hotel.ts'
import type { Stay } from '../stays/stay.ts'
import { enqueue } from '../store/enqueue.ts'
import type { Tx } from '../store/transaction.ts'
import { announceCase } from './alerts.ts'
import { COLUMNS, type Case, type CaseKind } from './case.ts'
import type { Category, Severity } from './category.ts'
import { promised } from './due.ts'
import { escalateCase } from './escalate.ts'
import { record } from './events.ts'
import { namesOf } from './names.ts'
import { departmentFor } from './routing.ts'
import { summarise } from './summary.ts'
import { isConfidential } from './triage.ts'

export type Raised = {
  readonly hotel: Hotel
  readonly guestId: GuestId
  readonly conversationId?: ConversationId | undefined
  readonly stay?: Stay | undefined
  readonly kind: CaseKind
  readonly category: Category
  readonly severity: Severity
  /** Where the guest says it is; else the room of the stay. */
  readonly room?: string | undefined
  /** Where it is besides, in the guest's words. */
  readonly place?: string | undefined
  /** The guest's own, in full: kept with the case, shown shortened. */
  readonly words: string
  readonly language: string
  readonly channel: string
  /** The member of staff who logs it for a guest. */
  readonly staffId?: StaffId | undefined
}

/** Opens a case: deadlines, department, the alert to staff and the first step of the ladder, all or nothing. */
export async function openCase(tx: Tx, raised: Raised, now: Instant): Promise<Case> {
  const { hotel, words, staffId } = raised
  const opened = await insertCase(tx, raised, summarise(words, await namesOf(tx, raised)), now)
  const { room, severity } = opened
  await record(
    tx,
    opened,
    { kind: 'opened', staffId, detail: { words: words.slice(0, 4000), room, severity } },
    now,
  )
  await announceCase(tx, hotel, opened, 'new', now)
  await enqueue(tx, escalateCase, { caseId: opened.id, step: 1 }, opened.acknowledgeBy)
  return opened
}

const FOUR_CHARACTERS = 8

async function insertCase(tx: Tx, raised: Raised, summary: string, now: Instant): Promise<Case> {
  const { hotel, stay, kind, category, severity } = raised
  const confidential = isConfidential(category, raised.words)
  const department = departmentFor(hotel, { kind, category, confidential })
  const due = promised(hotel, raised, stay, now)
  for (let attempt = 1; ; attempt += 1) {
    const number = speakable(attempt <= FOUR_CHARACTERS ? 4 : 5)
    const [inserted] = await tx.$queryRaw<Case[]>`
      INSERT INTO guest_case AS c (id, number, hotel_id, guest_id, conversation_id, stay_id, kind, status, category,
                                   severity, confidential, department, room, place, summary, language, channel, opened_at,
                                   acknowledge_by, resolve_by)
      VALUES (${newId<CaseId>(now)}::uuid, ${number}, ${hotel.id}, ${raised.guestId}::uuid,
              ${raised.conversationId ?? null}::uuid, ${stay?.id ?? null}::uuid, ${kind}, 'open', ${category},
              ${severity}, ${confidential}, ${department}, ${raised.room ?? stay?.room ?? null}, ${raised.place ?? null}, ${summary},
              ${raised.language}, ${raised.channel}, ${now}, ${due.acknowledgeBy}, ${due.resolveBy})
      ON CONFLICT (number) DO NOTHING
      RETURNING ${COLUMNS}`
    if (inserted) return inserted
  }
}
