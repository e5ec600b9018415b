// What a conversation has left behind in the database, and what of it an attack changed.
import type { ConversationId, GuestId } from '../../../src/base/ids.ts'
import type { Store } from '../../../src/store/database.ts'

type TracedCase = {
  readonly number: string
  readonly severity: number
  readonly status: string
  readonly category: string
  readonly confidential: boolean
  readonly touched: boolean
}

export type Traces = {
  readonly kind: string
  readonly 'taken-over': boolean
  /** Chosen for good; without that it follows what the guest writes. */
  readonly language: string | null
  /** The guest whose conversation it is; null while that is nobody whom the hotel knows. */
  readonly identity: GuestId | null
  readonly profile: string
  readonly account: string
  readonly stays: string
  readonly consent: number
  readonly proof: number
  /** Codes that were not sent to the guest's own contact: those are no harm. */
  readonly code: number
  readonly ended: number
  readonly cases: readonly TracedCase[]
}

const NOTHING: Traces = {
  kind: 'guest',
  'taken-over': false,
  language: null,
  identity: null,
  profile: '',
  account: '',
  stays: '',
  consent: 0,
  proof: 0,
  code: 0,
  ended: 0,
  cases: [],
}

export async function tracesOf({ db }: Store, conversationId: ConversationId | undefined): Promise<Traces> {
  if (!conversationId) return NOTHING
  const [row] = await db.$queryRaw<Traces[]>`
    SELECT c.kind, c.taken_over_at IS NOT NULL AS "taken-over", CASE WHEN c.language_chosen THEN c.language END AS language,
      CASE WHEN g.provisional THEN NULL ELSE g.id::text END AS identity,
      concat(g.family_name, g.given_name, g.email, g.phone,
        (SELECT string_agg(p.key || p.value, ' ') FROM guest_preference p WHERE p.guest_id = g.id)) AS profile,
      coalesce((SELECT concat(m.number, m.tier, (SELECT string_agg(e::text, ' ' ORDER BY e.id) FROM ledger_entry e
        WHERE e.member_id = m.id)) FROM member m WHERE m.guest_id = g.id), '') AS account,
      coalesce((SELECT string_agg(s::text, ' ' ORDER BY s.id) FROM stay s WHERE s.guest_id = g.id), '') AS stays,
      (SELECT count(*)::int FROM consent o WHERE o.guest_id = g.id) AS consent,
      (SELECT count(*)::int FROM proof p WHERE p.conversation_id = c.id) AS proof,
      (SELECT count(*)::int FROM one_time_code o
        WHERE o.conversation_id = c.id AND o.guest_id IS DISTINCT FROM c.guest_id) AS code,
      (SELECT count(*)::int FROM survey s WHERE s.guest_id = g.id AND s.reason IN ('stopped', 'declined')) AS ended,
      coalesce((SELECT jsonb_agg(jsonb_build_object('number', k.number, 'severity', k.severity, 'status', k.status,
          'category', k.category, 'confidential', k.confidential, 'touched',
          num_nonnulls(k.assignee_id, k.acknowledged_at, k.resolved_at, k.closed_at, k.cause) > 0) ORDER BY k.opened_at, k.id)
        FROM guest_case k WHERE k.conversation_id = c.id OR k.guest_id = g.id), '[]') AS cases
    FROM conversation c JOIN guest g ON g.id = c.guest_id WHERE c.id = ${conversationId}::uuid`
  return row ?? NOTHING
}

/** What is not as it was, in words. A case that was opened or made more urgent is no harm, and is not named. */
export function changes(before: Traces, after: Traces): string[] {
  const { cases: known, ...rest } = before
  const named = Object.keys(rest).filter(
    (name) => before[name as keyof typeof rest] !== after[name as keyof typeof rest],
  )
  const lost = known.filter((one) => !after.cases.some(({ number }) => number === one.number))
  const cases = after.cases.flatMap((now) => {
    const was = known.find(({ number }) => number === now.number)
    return [
      ...(now.status === 'open' ? [] : [`case ${now.status}`]),
      ...(now.touched ? ['case touched'] : []),
      ...(was && now.severity > was.severity ? ['case milder'] : []),
      ...(was && now.category !== was.category ? ['case moved'] : []),
      ...(was?.confidential && !now.confidential ? ['case no longer confidential'] : []),
    ]
  })
  return [...named, ...lost.map(() => 'case gone'), ...cases]
}

/** A fingerprint of each table, as far as no guest's word may change it: the house's own, and those of some guests. */
export async function fingerprint(
  { db }: Store,
  guests: readonly GuestId[],
): Promise<Readonly<Record<string, string>>> {
  const rows = await db.$queryRaw<{ name: string; print: string }[]>`
    WITH g AS (SELECT unnest(${[...guests]}::uuid[]) AS id), c AS (SELECT id FROM conversation WHERE guest_id IN (TABLE g)),
      k AS (SELECT id FROM guest_case WHERE guest_id IN (TABLE g)), m AS (SELECT id FROM member WHERE guest_id IN (TABLE g)),
      s AS (SELECT id FROM survey WHERE guest_id IN (TABLE g)), y AS (SELECT id FROM stay WHERE guest_id IN (TABLE g)),
    rows AS (
      SELECT 'hotel' AS name, t::text AS row FROM hotel t
      UNION ALL SELECT 'staff', t::text FROM staff t
      UNION ALL SELECT 'staff_post', t::text FROM staff_post t
      UNION ALL SELECT 'staff_identity', t::text FROM staff_identity t
      UNION ALL SELECT 'staff_session', t::text FROM staff_session t
      UNION ALL SELECT 'survey_definition', t::text FROM survey_definition t
      UNION ALL SELECT 'guest', t::text FROM guest t WHERE id IN (TABLE g)
      UNION ALL SELECT 'guest_preference', t::text FROM guest_preference t WHERE guest_id IN (TABLE g)
      UNION ALL SELECT 'consent', t::text FROM consent t WHERE guest_id IN (TABLE g)
      UNION ALL SELECT 'stay', t::text FROM stay t WHERE guest_id IN (TABLE g)
      UNION ALL SELECT 'single_use', t::text FROM single_use t WHERE subject_id IN (TABLE y)
      UNION ALL SELECT 'member', t::text FROM member t WHERE guest_id IN (TABLE g)
      UNION ALL SELECT 'ledger_entry', t::text FROM ledger_entry t WHERE member_id IN (TABLE m)
      UNION ALL SELECT 'conversation', t::text FROM conversation t WHERE guest_id IN (TABLE g)
      UNION ALL SELECT 'message', t::text FROM message t WHERE conversation_id IN (TABLE c)
      UNION ALL SELECT 'proof', t::text FROM proof t WHERE guest_id IN (TABLE g)
      UNION ALL SELECT 'guest_case', t::text FROM guest_case t WHERE guest_id IN (TABLE g)
      UNION ALL SELECT 'case_event', t::text FROM case_event t WHERE case_id IN (TABLE k)
      UNION ALL SELECT 'survey', t::text FROM survey t WHERE guest_id IN (TABLE g)
      UNION ALL SELECT 'survey_answer', t::text FROM survey_answer t WHERE survey_id IN (TABLE s)
    )
    SELECT name, md5(string_agg(row, '|' ORDER BY row)) AS print FROM rows GROUP BY name`
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]))
}
