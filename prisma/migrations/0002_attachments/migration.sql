-- Files that guests and staff send. They are kept here, so that every instance has them and a backup is whole.
CREATE TABLE attachment (
  id               uuid PRIMARY KEY,
  -- null only between an upload and the message that carries it
  message_id       uuid UNIQUE REFERENCES message,
  -- wanted: to be fetched from the channel by its reference; refused: of a size or type that is not kept;
  -- failed: the channel did not give it
  state            text NOT NULL CHECK (state IN ('wanted', 'kept', 'refused', 'failed')),
  channel          text NOT NULL,
  reference        text,
  media_type       text,
  bytes            bytea,
  failure          text,
  attempts         integer NOT NULL DEFAULT 0,
  next_attempt_at  timestamptz(3) NOT NULL,
  created_at       timestamptz(3) NOT NULL,
  CHECK ((state = 'kept') = (bytes IS NOT NULL)),
  CHECK ((state = 'kept') = (media_type IS NOT NULL)),
  CHECK (state <> 'wanted' OR reference IS NOT NULL)
);
-- Photos are compressed already.
ALTER TABLE attachment ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE INDEX attachment_wanted ON attachment (next_attempt_at) WHERE state = 'wanted';
CREATE INDEX attachment_loose ON attachment (created_at) WHERE message_id IS NULL;
