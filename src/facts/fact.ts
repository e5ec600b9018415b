// What a hotel says about itself: from its file, and what staff once answered and kept.
import { z } from 'zod'
import type { Instant } from '../base/clock.ts'
import { type HotelId, type Id, type StaffId, newId } from '../base/ids.ts'
import { LANGUAGES, type Language } from '../base/locale.ts'
import { type Result, ok, refused } from '../base/result.ts'
import { type Hotel, section } from '../hotels/hotel.ts'
import { audit } from '../staff/audit.ts'
import type { Tx } from '../store/transaction.ts'
import { TOPICS } from './topics.ts'

const answer = z
  .partialRecord(z.enum(LANGUAGES), z.string().trim().min(1).max(1500))
  .refine((texts) => Object.keys(texts).length > 0, { error: 'says nothing in any language' })
export type Answer = Readonly<Partial<Record<Language, string>>>

/** The section `facts` of a hotel's file. A fact is found by its topic, or by questions like those under `asked`. */
export const factTerms = z
  .array(
    z
      .object({
        topic: z.enum(TOPICS, { error: `is one of ${TOPICS.join(', ')}` }).optional(),
        asked: z.array(z.string().trim().min(1).max(300)).max(40).default([]),
        answer,
      })
      .refine(({ topic, asked }) => topic !== undefined || asked.length > 0, {
        error: 'needs a topic, or questions under asked',
      }),
  )
  .max(300)
  .prefault([])

export type FactId = Id<'fact'>

export type Fact = {
  /** A kept fact's id; `file-<n>` for the n-th of the hotel's file. */
  readonly id: string
  readonly topic: string | undefined
  readonly asked: readonly string[]
  readonly answer: Answer
  /** Of one that staff kept. */
  readonly kept: { readonly by: string; readonly at: Instant } | undefined
}

/** Everything the hotel says about itself; what staff kept last comes first. */
export async function factsOf(db: Tx, hotel: Hotel): Promise<Fact[]> {
  const kept = await db.$queryRaw<{ id: string; asked: string; answer: Answer; by: string; at: Date }[]>`
    SELECT f.id, f.asked, f.answer, s.name AS by, f.changed_at AS at
    FROM fact f JOIN staff s ON s.id = f.kept_by
    WHERE f.hotel_id = ${hotel.id} AND f.withdrawn_at IS NULL ORDER BY f.changed_at DESC LIMIT 500`
  const written = section(hotel, 'facts', factTerms)
  return [
    ...kept.map(({ id, asked, answer: texts, by, at }) => ({
      id,
      topic: undefined,
      asked: [asked],
      answer: texts,
      kept: { by, at },
    })),
    ...written.map(({ topic, asked, answer: texts }, n) => ({
      id: `file-${n + 1}`,
      topic,
      asked,
      answer: texts as Answer,
      kept: undefined,
    })),
  ]
}

type Keeping = {
  readonly hotelId: HotelId
  readonly asked: string
  readonly answer: Answer
  readonly staffId: StaffId
}

/** Keeps an answer for whoever asks the like. */
export async function keepFact(
  tx: Tx,
  { hotelId, asked, answer: texts, staffId }: Keeping,
  now: Instant,
): Promise<Result<FactId, 'empty'>> {
  const parsed = answer.safeParse(texts)
  if (!parsed.success || asked.trim() === '') return refused('empty')
  const id = newId<FactId>(now)
  await tx.fact.create({
    data: {
      id,
      hotelId,
      asked: asked.trim(),
      answer: parsed.data,
      keptBy: staffId,
      keptAt: now,
      changedAt: now,
    },
  })
  await audit(tx, { staffId, action: 'fact.kept', subject: 'fact', subjectId: id }, now)
  return ok(id)
}

/** Writes a kept fact anew. */
export async function changeFact(
  tx: Tx,
  id: string,
  { hotelId, asked, answer: texts, staffId }: Keeping,
  now: Instant,
): Promise<Result<true, 'unknown' | 'empty'>> {
  const parsed = answer.safeParse(texts)
  if (!parsed.success || asked.trim() === '') return refused('empty')
  const changed = await tx.$executeRaw`
    UPDATE fact SET asked = ${asked.trim()}, answer = ${JSON.stringify(parsed.data)}::jsonb, kept_by = ${staffId}::uuid,
      changed_at = ${now} WHERE id::text = ${id} AND hotel_id = ${hotelId} AND withdrawn_at IS NULL`
  if (changed === 0) return refused('unknown')
  await audit(tx, { staffId, action: 'fact.changed', subject: 'fact', subjectId: id }, now)
  return ok(true)
}

/** Takes a kept fact back: it is told to nobody any more. */
export async function withdrawFact(
  tx: Tx,
  id: string,
  { hotelId, staffId }: Pick<Keeping, 'hotelId' | 'staffId'>,
  now: Instant,
): Promise<Result<true, 'unknown'>> {
  const gone = await tx.$executeRaw`
    UPDATE fact SET withdrawn_at = ${now} WHERE id::text = ${id} AND hotel_id = ${hotelId} AND withdrawn_at IS NULL`
  if (gone === 0) return refused('unknown')
  await audit(tx, { staffId, action: 'fact.withdrawn', subject: 'fact', subjectId: id }, now)
  return ok(true)
}
