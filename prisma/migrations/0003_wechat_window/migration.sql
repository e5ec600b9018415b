-- WeChat Official Account: how many messages it still takes for a guest. What a guest writes opens 48 hours and five; a
-- tap on the menu, a scan, a subscription one minute and three. Counted by WeChat's own clock.
CREATE TABLE wechat_window (
  -- the guest's OpenID, as the conversation has it
  address        text PRIMARY KEY,
  message_at     timestamptz(3),
  message_spent  smallint NOT NULL DEFAULT 0 CHECK (message_spent >= 0),
  tap_at         timestamptz(3),
  tap_spent      smallint NOT NULL DEFAULT 0 CHECK (tap_spent >= 0),
  -- when the guest was last told that we can only answer who writes
  told_at        timestamptz(3),
  CHECK (message_at IS NOT NULL OR message_spent = 0),
  CHECK (tap_at IS NOT NULL OR tap_spent = 0)
);

-- Messages that need several texts, and messages that went in the text of another, until their end is known.
CREATE TABLE wechat_carried (
  message_id  uuid PRIMARY KEY REFERENCES message ON DELETE CASCADE,
  -- the message in whose text it goes; itself for one that is carried by nobody
  carrier_id  uuid NOT NULL REFERENCES message ON DELETE CASCADE,
  -- texts and pictures of it that have left
  parts_sent  smallint NOT NULL DEFAULT 0 CHECK (parts_sent >= 0),
  -- set once all of it has left
  receipt     text
);
CREATE INDEX wechat_carried_carrier ON wechat_carried (carrier_id);

-- What all instances share of an account: its access token, which WeChat gives to one at a time, and the menu that we
-- made last.
CREATE TABLE wechat_account (
  app_id            text PRIMARY KEY,
  access_token      text,
  token_expires_at  timestamptz(3) NOT NULL DEFAULT '-infinity',
  -- one instance fetches at a time
  fetch_until       timestamptz(3) NOT NULL DEFAULT '-infinity',
  menu              text
);
