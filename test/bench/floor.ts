// What a turn costs at least: the same commits, reads and writes in hand-written SQL with pg behind Express, and
// nothing else. A process of its own, as the service is; prints its port.
import express from 'express'
import pg from 'pg'
import { randomUUID } from 'node:crypto'

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 16 })
await pool.query(`
  CREATE SCHEMA IF NOT EXISTS floor;
  CREATE TABLE IF NOT EXISTS floor.line (id uuid PRIMARY KEY, last_seq bigint NOT NULL DEFAULT 0, fence bigint NOT NULL DEFAULT 0,
    guest text, dialog jsonb NOT NULL DEFAULT '[]');
  CREATE TABLE IF NOT EXISTS floor.message (id uuid PRIMARY KEY, line_id uuid NOT NULL REFERENCES floor.line, seq bigint NOT NULL,
    content jsonb NOT NULL, at timestamptz NOT NULL DEFAULT now(), external_id text, handled_at timestamptz, UNIQUE (line_id, seq));
  CREATE TABLE IF NOT EXISTS floor.heard (id uuid PRIMARY KEY, content jsonb NOT NULL, at timestamptz NOT NULL DEFAULT now());
  CREATE UNIQUE INDEX IF NOT EXISTS message_external ON floor.message (line_id, external_id) WHERE external_id IS NOT NULL;`)

const app = express().use(express.json())
app.post('/turn', async (request, response) => {
  const { line, text } = request.body as { line: string; text: string }
  const id = randomUUID()
  // The message is committed before anything else is done with it.
  await pool.query(
    `WITH l AS (INSERT INTO floor.line (id, last_seq) VALUES ($1, 1)
       ON CONFLICT (id) DO UPDATE SET last_seq = floor.line.last_seq + 1 RETURNING id, last_seq)
     INSERT INTO floor.message (id, line_id, seq, content, external_id) SELECT $2, l.id, l.last_seq, $3, $4 FROM l`,
    [line, id, JSON.stringify({ kind: 'text', text }), randomUUID()],
  )
  const client = await pool.connect()
  try {
    await client.query('UPDATE floor.line SET fence = fence + 1 WHERE id = $1 RETURNING *', [line])
    await client.query('BEGIN')
    await client.query('SELECT * FROM floor.line WHERE id = $1 FOR UPDATE', [line])
    await client.query(
      `WITH l AS (UPDATE floor.line SET last_seq = last_seq + 1, dialog = $2 WHERE id = $1 RETURNING id, last_seq),
         h AS (UPDATE floor.message SET handled_at = now() WHERE id = $3)
       INSERT INTO floor.message (id, line_id, seq, content) SELECT $4, l.id, l.last_seq, $5 FROM l`,
      [line, '[]', id, randomUUID(), JSON.stringify({ kind: 'said', text: 'You are welcome.' })],
    )
    await client.query('COMMIT')
    const { rows } = await client.query(
      'SELECT * FROM floor.message WHERE line_id = $1 AND seq > $2 ORDER BY seq',
      [line, 0],
    )
    response.json(rows.at(-1))
  } finally {
    client.release()
  }
})
app.post('/insert', async (request, response) => {
  const { id, content } = request.body as { id: string; content: object }
  await pool.query('INSERT INTO floor.heard (id, content) VALUES ($1, $2)', [id, JSON.stringify(content)])
  response.sendStatus(200)
})
const server = app.listen(0, '127.0.0.1', () =>
  console.log(`floor on ${(server.address() as { port: number }).port}`),
)
