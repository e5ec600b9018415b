// A survey: one definition put to one guest about one stay, from the check-out to its last answer.
import type { Instant } from '../base/clock.ts'
import type { ConversationId, GuestId, HotelId, StayId, SurveyId } from '../base/ids.ts'
import { type Sql, type Tx, sql } from '../store/transaction.ts'
import type { Definition, Scores } from './definition.ts'
import { readDefinition } from './stored-definition.ts'

export const SURVEY_STATUSES = ['scheduled', 'sent', 'started', 'completed', 'expired', 'skipped'] as const
export type SurveyStatus = (typeof SURVEY_STATUSES)[number]

/** Why a survey is not put to a guest. no-channel: not yet; it goes out if they begin to write in time. */
export type SkipReason = 'no-consent' | 'cooldown' | 'too-late' | 'no-channel' | 'not-checked-out'
/** Why it is later than it was due. */
export type PutOffReason = 'open-case' | 'with-staff'
/** How a guest ended it early. */
export type EndReason = 'declined' | 'stopped'

export type Survey = {
  readonly id: SurveyId
  readonly hotelId: HotelId
  readonly guestId: GuestId
  readonly stayId: StayId
  /** Where it was sent. */
  readonly conversationId: ConversationId | null
  readonly status: SurveyStatus
  readonly reason: SkipReason | PutOffReason | EndReason | null
  readonly dueAt: Instant | null
  readonly waitsUntil: Instant | null
  readonly sentAt: Instant | null
  readonly deliveredAt: Instant | null
  readonly startedAt: Instant | null
  readonly completedAt: Instant | null
  readonly followUpAt: Instant | null
  readonly expiresAt: Instant | null
}

/** A survey with what it asks and what has been answered. */
export type AskedSurvey = Survey & {
  readonly definition: Definition
  readonly scores: Scores
  /** The guest's own words by question; scored questions may have some too. */
  readonly words: Readonly<Record<string, string>>
}

const COLUMNS: Sql = sql`
  s.id::text, s.hotel_id AS "hotelId", s.guest_id::text AS "guestId", s.stay_id::text AS "stayId",
  s.conversation_id::text AS "conversationId", s.status, s.reason, s.due_at AS "dueAt", s.waits_until AS "waitsUntil",
  s.sent_at AS "sentAt", s.delivered_at AS "deliveredAt", s.started_at AS "startedAt",
  s.completed_at AS "completedAt", s.follow_up_at AS "followUpAt", s.expires_at AS "expiresAt"`

export async function surveyById(tx: Tx, id: SurveyId): Promise<Survey | undefined> {
  const [found] = await tx.$queryRaw<Survey[]>`SELECT ${COLUMNS} FROM survey s WHERE s.id = ${id}::uuid`
  return found
}

/** The same, and nobody else may change it until the transaction ends. */
export async function lockSurvey(tx: Tx, id: SurveyId): Promise<Survey | undefined> {
  const [found] = await tx.$queryRaw<Survey[]>`
    SELECT ${COLUMNS} FROM survey s WHERE s.id = ${id}::uuid FOR UPDATE`
  return found
}

type AskedRow = Survey & {
  readonly definitionId: string
  readonly asked: unknown
  readonly answers: Record<string, { score: number | null; words: string | null }> | null
}

/** A survey as a dialog needs it, locked until the transaction ends; one statement. */
export async function askedSurvey(tx: Tx, id: SurveyId): Promise<AskedSurvey | undefined> {
  const [row] = await tx.$queryRaw<AskedRow[]>`
    SELECT ${COLUMNS}, d.id::text AS "definitionId", d.definition AS asked,
      (SELECT jsonb_object_agg(a.question, jsonb_build_object('score', a.score, 'words', a.words))
       FROM survey_answer a WHERE a.survey_id = s.id) AS answers
    FROM survey s JOIN survey_definition d ON d.id = s.definition_id
    WHERE s.id = ${id}::uuid FOR UPDATE OF s`
  if (!row) return undefined
  const { definitionId, asked, answers, ...survey } = row
  const given = Object.entries(answers ?? {})
  return {
    ...survey,
    definition: readDefinition(definitionId, asked),
    scores: Object.fromEntries(given.flatMap(([key, { score }]) => (score === null ? [] : [[key, score]]))),
    words: Object.fromEntries(given.flatMap(([key, { words }]) => (words === null ? [] : [[key, words]]))),
  }
}
