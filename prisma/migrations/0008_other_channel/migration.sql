-- A message whose channel takes no more until the guest writes again goes out by another of their channels. The message
-- that waited is then 'moved': it never leaves by its own.
ALTER TABLE message DROP CONSTRAINT message_delivery_check;
ALTER TABLE message ADD CONSTRAINT message_delivery_check
  CHECK (delivery IN ('queued', 'sent', 'failed', 'held', 'moved'));

CREATE TABLE moved_message (
  -- what waited; once it has moved it cannot move again
  message_id       uuid PRIMARY KEY REFERENCES message ON DELETE CASCADE,
  -- where it went
  conversation_id  uuid NOT NULL REFERENCES conversation,
  -- what goes out there in its place; null where a dialog says it there anew
  sent_as          uuid UNIQUE REFERENCES message ON DELETE SET NULL,
  at               timestamptz(3) NOT NULL
);
CREATE INDEX moved_message_conversation ON moved_message (conversation_id);
CREATE INDEX moved_message_newest ON moved_message (at DESC);
