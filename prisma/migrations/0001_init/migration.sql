-- The first schema. Instants are UTC (timestamptz); days are calendar days of the hotel; money is in minor units.

-- ---------------------------------------------------------------- hotels, staff
CREATE TABLE hotel (
  id          text PRIMARY KEY CHECK (id ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  name        text NOT NULL,
  time_zone   text NOT NULL,
  currency    text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  languages   text[] NOT NULL CHECK (cardinality(languages) > 0),
  -- the validated hotel.yaml, as JSON
  file        jsonb NOT NULL,
  file_hash   text NOT NULL,
  demo        boolean NOT NULL DEFAULT false,
  applied_at  timestamptz(3) NOT NULL
);

CREATE TABLE staff (
  id          uuid PRIMARY KEY,
  email       text NOT NULL UNIQUE CHECK (email = lower(email)),
  name        text NOT NULL,
  language    text NOT NULL,
  phone       text,
  created_at  timestamptz(3) NOT NULL
);

-- A person may work for several hotels of the group. A post that leaves the hotel's file is closed, not deleted.
CREATE TABLE staff_post (
  staff_id    uuid NOT NULL REFERENCES staff,
  hotel_id    text NOT NULL REFERENCES hotel,
  role        text NOT NULL CHECK (role IN ('staff', 'lead', 'duty-manager', 'general-manager')),
  department  text,
  active      boolean NOT NULL DEFAULT true,
  PRIMARY KEY (staff_id, hotel_id)
);
CREATE INDEX staff_post_hotel ON staff_post (hotel_id) WHERE active;

CREATE TABLE staff_identity (
  channel     text NOT NULL,
  account     text NOT NULL,
  sender      text NOT NULL,
  staff_id    uuid NOT NULL REFERENCES staff,
  linked_at   timestamptz(3) NOT NULL,
  PRIMARY KEY (channel, account, sender)
);
CREATE INDEX staff_identity_staff ON staff_identity (staff_id);

CREATE TABLE staff_session (
  token_hash  text PRIMARY KEY,
  staff_id    uuid NOT NULL REFERENCES staff,
  created_at  timestamptz(3) NOT NULL,
  seen_at     timestamptz(3) NOT NULL,
  expires_at  timestamptz(3) NOT NULL
);

-- Who read a profile and who changed what. Append-only.
CREATE TABLE audit (
  id          uuid PRIMARY KEY,
  at          timestamptz(3) NOT NULL,
  staff_id    uuid REFERENCES staff,
  action      text NOT NULL,
  subject     text NOT NULL,
  subject_id  text NOT NULL,
  detail      jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_subject ON audit (subject, subject_id, at);

-- ---------------------------------------------------------------- guests, stays
CREATE TABLE guest (
  id            uuid PRIMARY KEY,
  family_name   text,
  given_name    text,
  email         text,
  phone         text,
  language      text,
  -- known only from a conversation that nobody has verified yet
  provisional   boolean NOT NULL DEFAULT false,
  demo          boolean NOT NULL DEFAULT false,
  created_at    timestamptz(3) NOT NULL,
  erased_at     timestamptz(3)
);
CREATE INDEX guest_email ON guest (lower(email)) WHERE email IS NOT NULL;
CREATE INDEX guest_phone ON guest (phone) WHERE phone IS NOT NULL;

CREATE TABLE guest_preference (
  id          uuid PRIMARY KEY,
  guest_id    uuid NOT NULL REFERENCES guest,
  key         text NOT NULL,
  value       text NOT NULL,
  source      text NOT NULL CHECK (source IN ('chat', 'staff', 'pms')),
  noted_at    timestamptz(3) NOT NULL
);
CREATE INDEX guest_preference_guest ON guest_preference (guest_id);

-- Append-only: the newest row of a purpose is what holds.
CREATE TABLE consent (
  id          uuid PRIMARY KEY,
  guest_id    uuid NOT NULL REFERENCES guest,
  purpose     text NOT NULL CHECK (purpose IN ('service', 'survey', 'marketing')),
  granted     boolean NOT NULL,
  at          timestamptz(3) NOT NULL,
  wording     text NOT NULL,
  channel     text NOT NULL
);
CREATE INDEX consent_guest ON consent (guest_id, purpose, at DESC);

CREATE TABLE stay (
  id                   uuid PRIMARY KEY,
  hotel_id             text NOT NULL REFERENCES hotel,
  confirmation_number  text NOT NULL,
  guest_id             uuid NOT NULL REFERENCES guest,
  status               text NOT NULL CHECK (status IN ('booked', 'in-house', 'checked-out', 'cancelled')),
  arrival              date NOT NULL,
  departure            date NOT NULL CHECK (departure >= arrival),
  room                 text,
  amount_minor         bigint CHECK (amount_minor >= 0),
  currency             text,
  -- the newest event of the property management system that was taken in
  updated_at           timestamptz(3) NOT NULL,
  checked_out_at       timestamptz(3),
  demo                 boolean NOT NULL DEFAULT false,
  UNIQUE (hotel_id, confirmation_number)
);
CREATE INDEX stay_guest ON stay (guest_id, departure DESC);
CREATE INDEX stay_room ON stay (hotel_id, room) WHERE status = 'in-house';

-- ---------------------------------------------------------------- messages
-- One line to one person or group on one channel: a guest's chat, a member of staff, a staff group, or a contact
-- (a mail address or telephone number that only receives). channel + account + address is the channel identity.
CREATE TABLE conversation (
  id               uuid PRIMARY KEY,
  channel          text NOT NULL,
  account          text NOT NULL,
  address          text NOT NULL,
  -- its reader fetches messages from the table (web chat), so that nothing is sent
  pulled           boolean NOT NULL DEFAULT false,
  kind             text NOT NULL CHECK (kind IN ('guest', 'staff', 'group', 'contact')),
  hotel_id         text REFERENCES hotel,
  guest_id         uuid REFERENCES guest,
  -- what the guest calls themselves there; never proof of who they are
  display_name     text,
  -- the language spoken with the guest; chosen: they asked for it, so it no longer follows what they write
  language         text,
  language_chosen  boolean NOT NULL DEFAULT false,
  heard_language   text,
  -- the dialog stack; parsed with zod, its shape belongs to the dialogs
  dialog           jsonb NOT NULL DEFAULT '[]',
  taken_over_by    uuid REFERENCES staff,
  taken_over_at    timestamptz(3),
  blocked_at       timestamptz(3),
  -- the number of the last message: the order that everyone sees
  last_seq         bigint NOT NULL DEFAULT 0,
  -- one worker at a time takes turns (turn_) and one delivers (send_); a fence outdates a worker that stalled
  turn_until       timestamptz(3) NOT NULL DEFAULT '-infinity',
  turn_fence       bigint NOT NULL DEFAULT 0,
  send_until       timestamptz(3) NOT NULL DEFAULT '-infinity',
  burst_from       timestamptz(3) NOT NULL DEFAULT '-infinity',
  burst_count      integer NOT NULL DEFAULT 0,
  heard_at         timestamptz(3),
  created_at       timestamptz(3) NOT NULL,
  UNIQUE (channel, account, address)
);
CREATE INDEX conversation_guest ON conversation (guest_id) WHERE guest_id IS NOT NULL;

CREATE TABLE message (
  id               uuid PRIMARY KEY,
  conversation_id  uuid NOT NULL REFERENCES conversation,
  seq              bigint NOT NULL,
  direction        text NOT NULL CHECK (direction IN ('in', 'out')),
  -- event: something that happened and expects the bot to speak; never shown
  author           text NOT NULL CHECK (author IN ('guest', 'bot', 'staff', 'event')),
  staff_id         uuid REFERENCES staff,
  -- who spoke, where an address is shared by several people (a staff group)
  sender           text,
  content          jsonb NOT NULL,
  language         text,
  at               timestamptz(3) NOT NULL,
  -- inbound: the channel's own id of the message, so that a redelivery is recognised
  external_id      text,
  handled_at       timestamptz(3),
  -- turns that failed, or sends that were begun
  attempts         integer NOT NULL DEFAULT 0,
  -- outbound
  delivery         text CHECK (delivery IN ('queued', 'sent', 'failed', 'held')),
  urgency          smallint NOT NULL DEFAULT 5,
  next_attempt_at  timestamptz(3),
  sent_at          timestamptz(3),
  receipt          text,
  failure          text,
  -- sends of which nobody knows how they ended: it may have arrived so many times more
  unsure           smallint NOT NULL DEFAULT 0,
  UNIQUE (conversation_id, seq),
  CHECK ((direction = 'out') = (delivery IS NOT NULL))
);
CREATE UNIQUE INDEX message_external ON message (conversation_id, external_id) WHERE external_id IS NOT NULL;
CREATE INDEX message_unhandled ON message (conversation_id, seq) WHERE direction = 'in' AND handled_at IS NULL;
CREATE INDEX message_unsent ON message (conversation_id, seq) WHERE delivery = 'queued';
CREATE INDEX message_held ON message (at DESC) WHERE delivery IN ('held', 'failed');

-- ---------------------------------------------------------------- verification
-- Single-use secrets: sign-in links, staff codes, stay links. Only a hash is kept.
CREATE TABLE single_use (
  token_hash  text PRIMARY KEY,
  purpose     text NOT NULL CHECK (purpose IN ('sign-in', 'staff-link', 'stay')),
  subject_id  uuid NOT NULL,
  expires_at  timestamptz(3) NOT NULL,
  used_at     timestamptz(3),
  used_by     text
);

-- What a conversation has proved, and until when.
CREATE TABLE proof (
  id               uuid PRIMARY KEY,
  conversation_id  uuid NOT NULL REFERENCES conversation,
  guest_id         uuid NOT NULL REFERENCES guest,
  -- stay: facts of that stay; code: balances and personal data
  tier             text NOT NULL CHECK (tier IN ('stay', 'code')),
  stay_id          uuid REFERENCES stay,
  at               timestamptz(3) NOT NULL,
  expires_at       timestamptz(3) NOT NULL
);
CREATE INDEX proof_conversation ON proof (conversation_id, expires_at);

CREATE TABLE one_time_code (
  id               uuid PRIMARY KEY,
  conversation_id  uuid NOT NULL REFERENCES conversation,
  -- null: nobody was sent it and nothing matches it; who asked must not see the difference
  guest_id         uuid REFERENCES guest,
  code_hash        text NOT NULL,
  sent_at          timestamptz(3) NOT NULL,
  expires_at       timestamptz(3) NOT NULL,
  tries            integer NOT NULL DEFAULT 0,
  used_at          timestamptz(3)
);
CREATE INDEX one_time_code_conversation ON one_time_code (conversation_id, sent_at DESC);
CREATE INDEX one_time_code_guest ON one_time_code (guest_id, sent_at DESC);

-- Failed attempts to prove who one is: the locks count them, per conversation and per thing that was guessed at.
CREATE TABLE failed_proof (
  id               uuid PRIMARY KEY,
  conversation_id  uuid NOT NULL REFERENCES conversation,
  kind             text NOT NULL CHECK (kind IN ('stay', 'code')),
  -- stay: a hash of the confirmation number that was named, whether or not it exists
  subject          text,
  at               timestamptz(3) NOT NULL
);
CREATE INDEX failed_proof_conversation ON failed_proof (conversation_id, at);
CREATE INDEX failed_proof_subject ON failed_proof (subject, at) WHERE subject IS NOT NULL;
CREATE INDEX failed_proof_at ON failed_proof (at);

-- ---------------------------------------------------------------- loyalty
CREATE TABLE member (
  id          uuid PRIMARY KEY,
  guest_id    uuid NOT NULL UNIQUE REFERENCES guest,
  number      text NOT NULL UNIQUE,
  tier        text NOT NULL DEFAULT 'member',
  tier_since  date NOT NULL,
  joined_at   timestamptz(3) NOT NULL
);

-- Append-only. points are signed: grants (earn, bonus, positive adjust) above zero, spends below.
CREATE TABLE ledger_entry (
  id          uuid PRIMARY KEY,
  member_id   uuid NOT NULL REFERENCES member,
  kind        text NOT NULL CHECK (kind IN ('earn', 'bonus', 'redeem', 'expire', 'adjust', 'reverse')),
  points      bigint NOT NULL CHECK (points <> 0),
  -- pays once: stay:<id>, case:<id>, ...
  key         text NOT NULL UNIQUE,
  reason      text NOT NULL,
  hotel_id    text REFERENCES hotel,
  stay_id     uuid REFERENCES stay,
  at          timestamptz(3) NOT NULL,
  -- the first day, by the hotel's calendar, on which a grant no longer counts
  expires_on  date,
  CHECK (kind NOT IN ('earn', 'bonus') OR points > 0),
  CHECK (kind NOT IN ('redeem', 'expire') OR points < 0)
);
CREATE INDEX ledger_entry_member ON ledger_entry (member_id, at);

-- Which grant a spend took its points from: oldest first.
CREATE TABLE ledger_draw (
  spend_id  uuid NOT NULL REFERENCES ledger_entry,
  grant_id  uuid NOT NULL REFERENCES ledger_entry,
  points    bigint NOT NULL CHECK (points > 0),
  PRIMARY KEY (spend_id, grant_id)
);
CREATE INDEX ledger_draw_grant ON ledger_draw (grant_id);

-- ---------------------------------------------------------------- cases
CREATE TABLE guest_case (
  id               uuid PRIMARY KEY,
  number           text NOT NULL UNIQUE,
  hotel_id         text NOT NULL REFERENCES hotel,
  guest_id         uuid NOT NULL REFERENCES guest,
  conversation_id  uuid REFERENCES conversation,
  stay_id          uuid REFERENCES stay,
  kind             text NOT NULL CHECK (kind IN ('complaint', 'request')),
  status           text NOT NULL CHECK (status IN ('open', 'acknowledged', 'in-progress', 'waiting-guest', 'resolved', 'closed')),
  category         text NOT NULL,
  severity         smallint NOT NULL CHECK (severity BETWEEN 1 AND 4),
  -- about a member of staff, or discrimination: for managers' eyes alone
  confidential     boolean NOT NULL DEFAULT false,
  department       text NOT NULL,
  room             text,
  summary          text NOT NULL,
  language         text NOT NULL,
  channel          text NOT NULL,
  assignee_id      uuid REFERENCES staff,
  opened_at        timestamptz(3) NOT NULL,
  acknowledge_by   timestamptz(3) NOT NULL,
  resolve_by       timestamptz(3) NOT NULL,
  acknowledged_at  timestamptz(3),
  acknowledged_by  uuid REFERENCES staff,
  resolved_at      timestamptz(3),
  closed_at        timestamptz(3),
  cause            text,
  demo             boolean NOT NULL DEFAULT false,
  CHECK ((status = 'open') = (acknowledged_at IS NULL)),
  CHECK (status NOT IN ('resolved', 'closed') OR resolved_at IS NOT NULL)
);
CREATE INDEX guest_case_open ON guest_case (hotel_id, severity, acknowledge_by) WHERE status NOT IN ('resolved', 'closed');
CREATE INDEX guest_case_newest ON guest_case (opened_at DESC, id DESC);
CREATE INDEX guest_case_guest ON guest_case (guest_id, opened_at DESC);
CREATE INDEX guest_case_conversation ON guest_case (conversation_id, opened_at DESC);

-- What happened to a case, in order. Append-only.
CREATE TABLE case_event (
  id        uuid PRIMARY KEY,
  -- the order of what happened in one instant
  seq       bigserial NOT NULL,
  case_id   uuid NOT NULL REFERENCES guest_case,
  at        timestamptz(3) NOT NULL,
  kind      text NOT NULL,
  staff_id  uuid REFERENCES staff,
  detail    jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX case_event_case ON case_event (case_id, at, seq);

-- A step of an escalation ladder is taken once: the key says so.
CREATE TABLE case_step (
  case_id   uuid NOT NULL REFERENCES guest_case,
  step      smallint NOT NULL,
  at        timestamptz(3) NOT NULL,
  told      jsonb NOT NULL,
  PRIMARY KEY (case_id, step)
);

-- ---------------------------------------------------------------- surveys
CREATE TABLE survey_definition (
  id          uuid PRIMARY KEY,
  hotel_id    text NOT NULL REFERENCES hotel,
  key         text NOT NULL,
  version     integer NOT NULL,
  definition  jsonb NOT NULL,
  hash        text NOT NULL,
  created_at  timestamptz(3) NOT NULL,
  UNIQUE (hotel_id, key, version),
  UNIQUE (hotel_id, key, hash)
);

-- One survey put to one guest about one stay.
CREATE TABLE survey (
  id               uuid PRIMARY KEY,
  definition_id    uuid NOT NULL REFERENCES survey_definition,
  hotel_id         text NOT NULL REFERENCES hotel,
  guest_id         uuid NOT NULL REFERENCES guest,
  stay_id          uuid NOT NULL REFERENCES stay,
  conversation_id  uuid REFERENCES conversation,
  status           text NOT NULL CHECK (status IN ('scheduled', 'sent', 'started', 'completed', 'expired', 'skipped')),
  -- why it was skipped or put off, or that the guest declined or stopped it
  reason           text,
  due_at           timestamptz(3),
  -- an open case puts it off until then at most
  waits_until      timestamptz(3),
  sent_at          timestamptz(3),
  delivered_at     timestamptz(3),
  started_at       timestamptz(3),
  completed_at     timestamptz(3),
  -- the guest asked at its end that a manager look into it
  follow_up_at     timestamptz(3),
  expires_at       timestamptz(3),
  -- the day, by the hotel's calendar, that the figures count it on: the first answer, else the sending
  counted_on       date,
  language         text,
  demo             boolean NOT NULL DEFAULT false,
  UNIQUE (stay_id, definition_id)
);
CREATE INDEX survey_due ON survey (due_at) WHERE status = 'scheduled';
CREATE INDEX survey_unreachable ON survey (due_at) WHERE status = 'skipped' AND reason = 'no-channel';
CREATE INDEX survey_undelivered ON survey (sent_at) WHERE status = 'sent' AND delivered_at IS NULL;
CREATE INDEX survey_hotel ON survey (hotel_id, counted_on);
CREATE INDEX survey_guest ON survey (guest_id, delivered_at DESC);

CREATE TABLE survey_answer (
  survey_id    uuid NOT NULL REFERENCES survey,
  question     text NOT NULL,
  -- nps 0-10 or rating 1-5
  score        smallint,
  words        text,
  answered_at  timestamptz(3) NOT NULL,
  hotel_id     text NOT NULL REFERENCES hotel,
  answered_on  date NOT NULL,
  PRIMARY KEY (survey_id, question),
  CHECK (score IS NOT NULL OR words IS NOT NULL)
);
CREATE INDEX survey_answer_figures ON survey_answer (hotel_id, question, answered_on) INCLUDE (score);
