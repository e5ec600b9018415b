// What the database holds at the end of a fault run, read once for all counts.
import { Client } from 'pg'
import type { Traced } from './trace.ts'

export type InRow = {
  readonly id: string
  readonly externalId: string
  readonly author: 'guest' | 'event'
  readonly conversation: string
  readonly seq: number
  readonly handledAt: Date | null
  readonly attempts: number
}

export type OutRow = {
  readonly id: string
  readonly conversation: string
  readonly channel: string
  readonly address: string
  readonly kind: 'guest' | 'staff' | 'group' | 'contact'
  readonly pulled: boolean
  readonly seq: number
  readonly text: string
  readonly urgency: number
  readonly delivery: 'queued' | 'sent' | 'failed' | 'held'
  readonly receipt: string | null
  readonly unsure: number
  readonly failure: string | null
}

export type CaseRow = {
  readonly id: string
  readonly number: string
  readonly conversation: string | null
  readonly kind: string
  readonly category: string
  readonly acknowledgeBy: Date
  readonly acknowledgedAt: Date | null
  readonly steps: readonly { readonly step: number; readonly at: string; readonly told: readonly unknown[] }[]
  readonly escalated: number
  /** A step of its ladder is still queued, to be tried again later. */
  readonly stepQueued: boolean
}

export type SurveyRow = {
  readonly confirmationNumber: string
  readonly status: string
  readonly answers: readonly { question: string; score: number | null; words: string | null }[]
}

export type AccountRow = {
  readonly member: string
  readonly entries: number
  readonly sum: number
  readonly lowest: number
}

export type Books = {
  readonly readAt: Date
  readonly heard: readonly InRow[]
  readonly said: readonly OutRow[]
  readonly trace: readonly Traced[]
  readonly cases: readonly CaseRow[]
  readonly surveys: readonly SurveyRow[]
  readonly accounts: readonly AccountRow[]
}

/** Reads everything in one snapshot. */
export async function readBooks(url: string): Promise<Books> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const rows = async <T>(text: string): Promise<T[]> => (await client.query(text)).rows as T[]
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ')
    const [clock] = await rows<{ now: Date }>('SELECT now() AS now')
    return {
      readAt: clock!.now,
      heard: await rows<InRow>(`
        SELECT id, external_id AS "externalId", author, conversation_id AS conversation, seq::int AS seq,
               handled_at AS "handledAt", attempts
        FROM message WHERE direction = 'in' ORDER BY conversation_id, seq`),
      said: await rows<OutRow>(`
        SELECT m.id, m.conversation_id AS conversation, c.channel, c.address, c.kind, c.pulled, m.seq::int AS seq,
               m.content ->> 'text' AS text, m.urgency::int AS urgency, m.delivery, m.receipt,
               m.unsure::int AS unsure, m.failure
        FROM message m JOIN conversation c ON c.id = m.conversation_id
        WHERE m.direction = 'out' ORDER BY m.conversation_id, m.seq`),
      trace: await rows<Traced>(
        'SELECT n::int AS n, at, xid, what, subject, conversation FROM fault_trace ORDER BY n',
      ),
      cases: await rows<CaseRow>(`
        SELECT c.id, c.number, c.conversation_id AS conversation, c.kind, c.category,
               c.acknowledge_by AS "acknowledgeBy", c.acknowledged_at AS "acknowledgedAt",
               coalesce((SELECT jsonb_agg(jsonb_build_object('step', s.step, 'at', s.at, 'told', s.told) ORDER BY s.step)
                         FROM case_step s WHERE s.case_id = c.id), '[]') AS steps,
               (SELECT count(*)::int FROM case_event e WHERE e.case_id = c.id AND e.kind = 'escalated') AS escalated,
               EXISTS (SELECT FROM pgboss.job j WHERE j.name = 'case.escalate' AND j.state IN ('created', 'retry', 'active')
                         AND j.data ->> 'caseId' = c.id::text) AS "stepQueued"
        FROM guest_case c ORDER BY c.opened_at`),
      surveys: await rows<SurveyRow>(`
        SELECT t.confirmation_number AS "confirmationNumber", s.status,
               coalesce(jsonb_agg(jsonb_build_object('question', a.question, 'score', a.score, 'words', a.words))
                        FILTER (WHERE a.question IS NOT NULL), '[]') AS answers
        FROM survey s JOIN stay t ON t.id = s.stay_id LEFT JOIN survey_answer a ON a.survey_id = s.id
        GROUP BY s.id, t.confirmation_number`),
      accounts: await rows<AccountRow>(`
        SELECT m.number AS member, count(e.id)::int AS entries, coalesce(sum(e.points), 0)::int AS sum,
               coalesce(min(e.running), 0)::int AS lowest
        FROM member m LEFT JOIN (
          SELECT id, member_id, points, sum(points) OVER (PARTITION BY member_id ORDER BY at, id) AS running
          FROM ledger_entry) e ON e.member_id = m.id
        GROUP BY m.number`),
    }
  } finally {
    await client.end()
  }
}

/** What is still to be done before the run can be counted. */
export type Undone = { readonly unhandled: number; readonly unsent: number; readonly jobs: number }

export async function readUndone(url: string): Promise<Undone> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Undone>(`
      SELECT (SELECT count(*)::int FROM message WHERE direction = 'in' AND handled_at IS NULL) AS unhandled,
             (SELECT count(*)::int FROM message WHERE delivery = 'queued') AS unsent,
             (SELECT count(*)::int FROM pgboss.job
              WHERE state IN ('created', 'retry', 'active') AND start_after <= now()
                AND name NOT LIKE '\\_\\_%' AND name <> 'survey-round') AS jobs`)
    return rows[0]!
  } finally {
    await client.end()
  }
}
