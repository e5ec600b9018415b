// A case in short, as a model has it: for staff, beside the guest's own words.
import type { Instant } from '../base/clock.ts'
import type { CaseId } from '../base/ids.ts'
import type { Language } from '../base/locale.ts'
import { storable } from '../base/text.ts'
import type { Tx } from '../store/transaction.ts'
import type { CaseEvent } from './events.ts'

export type ModelSummary = { readonly text: string; readonly at: Instant }

/** Keeps it in the place of an earlier one in that language. */
export async function keepSummary(
  tx: Tx,
  kept: {
    readonly caseId: CaseId
    readonly language: Language
    readonly text: string
    readonly usageId: string
  },
  now: Instant,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO case_summary (case_id, language, text, usage_id, at)
    VALUES (${kept.caseId}::uuid, ${kept.language}, ${storable(kept.text)}, ${kept.usageId}::uuid, ${now})
    ON CONFLICT (case_id, language) DO UPDATE
      SET text = excluded.text, usage_id = excluded.usage_id, at = excluded.at`
}

export async function summaryOf(
  db: Tx,
  caseId: CaseId,
  language: Language,
): Promise<ModelSummary | undefined> {
  const [row] = await db.$queryRaw<ModelSummary[]>`
    SELECT text, at FROM case_summary WHERE case_id = ${caseId}::uuid AND language = ${language}`
  return row
}

type Said = { readonly from: 'guest' | 'staff'; readonly text: string }

/** What was written about a case and nothing else, oldest first: a conversation may hold what not everyone may see. Pure. */
export function saidAbout(events: readonly CaseEvent[]): Said[] {
  return events.flatMap(({ kind, detail }): Said[] => {
    const text = kind === 'replied' ? detail['text'] : detail['words']
    const told = kind === 'opened' || kind === 'added' || kind === 'replied'
    if (!told || typeof text !== 'string' || text.trim() === '') return []
    return [{ from: kind === 'replied' ? 'staff' : 'guest', text }]
  })
}
