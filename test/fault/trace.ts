// What the database itself saw, written down by triggers that only the fault run has: each turn that was settled, each
// reply that was said and by which transaction, each send that was begun and how it ended.
import { Client } from 'pg'

export type Traced = {
  /** In the order of what was written; within a conversation it is the order of what happened. */
  readonly n: number
  readonly at: Date
  /** The transaction. */
  readonly xid: string
  readonly what: 'handled' | 'said' | 'begun' | 'sent' | 'failed' | 'queued' | 'held' | 'acknowledged'
  readonly subject: string
  readonly conversation: string | null
}

const TRIGGERS = `
  CREATE TABLE fault_trace (
    n bigserial PRIMARY KEY, at timestamptz NOT NULL DEFAULT clock_timestamp(),
    xid text NOT NULL DEFAULT pg_current_xact_id()::text,
    what text NOT NULL, subject uuid NOT NULL, conversation uuid);

  CREATE FUNCTION fault_trace_message() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'INSERT' THEN
      IF NEW.direction = 'out' THEN
        INSERT INTO fault_trace (what, subject, conversation) VALUES ('said', NEW.id, NEW.conversation_id);
      END IF;
      RETURN NULL;
    END IF;
    IF NEW.handled_at IS DISTINCT FROM OLD.handled_at THEN
      INSERT INTO fault_trace (what, subject, conversation) VALUES ('handled', NEW.id, NEW.conversation_id);
    END IF;
    IF NEW.direction = 'out' AND NEW.attempts > OLD.attempts THEN
      INSERT INTO fault_trace (what, subject, conversation) VALUES ('begun', NEW.id, NEW.conversation_id);
    END IF;
    IF NEW.delivery IS DISTINCT FROM OLD.delivery THEN
      INSERT INTO fault_trace (what, subject, conversation) VALUES (NEW.delivery, NEW.id, NEW.conversation_id);
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER fault_trace AFTER INSERT OR UPDATE ON message
    FOR EACH ROW EXECUTE FUNCTION fault_trace_message();

  CREATE FUNCTION fault_trace_case() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO fault_trace (what, subject) VALUES ('acknowledged', NEW.case_id);
    RETURN NULL;
  END $$;
  CREATE TRIGGER fault_trace AFTER INSERT ON case_event
    FOR EACH ROW WHEN (NEW.kind = 'acknowledged') EXECUTE FUNCTION fault_trace_case();`

/** Begins to write down. Call it once, when the schema is there. */
export async function traceChanges(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(TRIGGERS)
  await client.end()
}
