// A database as it looks after years: 100,000 guests and a million messages, put there in SQL.
import pg from 'pg'

export const GUESTS = 100_000
export const MESSAGES = 1_000_000

/** Fills the database; takes about half a minute. */
export async function fillDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`
      INSERT INTO guest (id, family_name, given_name, language, provisional, created_at)
      SELECT gen_random_uuid(), 'Crowd', 'Guest ' || n, 'en', true, now() - n * interval '10 minutes'
      FROM generate_series(1, ${GUESTS}) n`)
    await client.query(`
      INSERT INTO conversation (id, channel, account, address, pulled, kind, hotel_id, guest_id, language, last_seq, created_at)
      SELECT gen_random_uuid(), 'web', 'hz-yunqi', md5(id::text), true, 'guest', 'hz-yunqi', id, 'en',
             ${MESSAGES / GUESTS}, created_at
      FROM guest WHERE family_name = 'Crowd'`)
    await client.query(`
      INSERT INTO message (id, conversation_id, seq, direction, author, content, language, at, external_id, handled_at,
                           delivery, sent_at)
      SELECT gen_random_uuid(), c.id, n, CASE n % 2 WHEN 1 THEN 'in' ELSE 'out' END,
             CASE n % 2 WHEN 1 THEN 'guest' ELSE 'bot' END,
             CASE n % 2 WHEN 1 THEN '{"kind":"text","text":"the towels in 1206 are still missing"}'::jsonb
               ELSE '{"kind":"said","text":"Thank you. I have passed this on as case 4F7K for room 1206."}'::jsonb END,
             'en', c.created_at + n * interval '20 seconds', CASE n % 2 WHEN 1 THEN 'crowd:' || n END,
             CASE n % 2 WHEN 1 THEN c.created_at END, CASE n % 2 WHEN 0 THEN 'sent' END,
             CASE n % 2 WHEN 0 THEN c.created_at END
      FROM conversation c, generate_series(1, ${MESSAGES / GUESTS}) n
      WHERE c.account = 'hz-yunqi' AND c.guest_id IN (SELECT id FROM guest WHERE family_name = 'Crowd')`)
    await client.query('VACUUM ANALYZE guest, conversation, message')
  } finally {
    await client.end()
  }
}
