-- Bot Framework: where a chat is reached. Microsoft tells it with each message; without it nothing can be sent there.
CREATE TABLE bot_reference (
  account          text NOT NULL,
  -- as the conversation has it
  address          text NOT NULL,
  -- msteams, directline, webchat, ...
  channel_id       text NOT NULL,
  -- the connector that speaks for the chat; only ever one that Microsoft's signature named
  service_url      text NOT NULL CHECK (service_url ~ '^https?://'),
  conversation_id  text NOT NULL,
  tenant_id        text,
  bot_id           text NOT NULL,
  -- null where several people share the chat
  user_id          text,
  updated_at       timestamptz(3) NOT NULL,
  PRIMARY KEY (account, address)
);
-- A Teams channel that was never heard is reached as its team is.
CREATE INDEX bot_reference_shared ON bot_reference (channel_id, updated_at DESC) WHERE user_id IS NULL;
