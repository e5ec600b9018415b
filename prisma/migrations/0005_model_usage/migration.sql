-- What was asked of the language model, and what it wrote that is kept.

-- A hotel's day, by its own calendar: what it has spent is raised before each call and corrected after it.
CREATE TABLE model_day (
  hotel_id    text NOT NULL REFERENCES hotel,
  day         date NOT NULL,
  calls       integer NOT NULL DEFAULT 0 CHECK (calls >= 0),
  -- calls that were not made, because the day's budget was spent
  refused     integer NOT NULL DEFAULT 0 CHECK (refused >= 0),
  tokens      bigint NOT NULL DEFAULT 0 CHECK (tokens >= 0),
  -- millionths of the currency's main unit
  cost_micro  bigint NOT NULL DEFAULT 0 CHECK (cost_micro >= 0),
  PRIMARY KEY (hotel_id, day)
);

-- One call, with the prompt it was made with.
CREATE TABLE model_usage (
  id              uuid PRIMARY KEY,
  hotel_id        text NOT NULL REFERENCES hotel,
  day             date NOT NULL,
  at              timestamptz(3) NOT NULL,
  prompt          text NOT NULL,
  prompt_version  integer NOT NULL,
  prompt_sha256   text NOT NULL CHECK (prompt_sha256 ~ '^[0-9a-f]{64}$'),
  model           text NOT NULL,
  -- what it was about, where it was about one message or case
  message_id      uuid REFERENCES message ON DELETE SET NULL,
  case_id         uuid REFERENCES guest_case ON DELETE SET NULL,
  -- begun: it is under way, or the service ended over it
  outcome         text NOT NULL CHECK (outcome IN ('begun', 'answered', 'blank', 'nonsense', 'truncated', 'declined',
                                                   'timeout', 'busy', 'down', 'denied', 'rejected')),
  attempts        smallint NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  tokens_in       integer NOT NULL CHECK (tokens_in >= 0),
  tokens_out      integer NOT NULL CHECK (tokens_out >= 0),
  cost_micro      bigint NOT NULL CHECK (cost_micro >= 0),
  currency        text NOT NULL,
  -- the server did not say what it used: what had been set aside counts
  estimated       boolean NOT NULL DEFAULT true,
  ms              integer
);
CREATE INDEX model_usage_day ON model_usage (hotel_id, day);
-- A guest's message is put to the model once, however often its turn is repeated.
CREATE UNIQUE INDEX model_usage_message ON model_usage (message_id) WHERE prompt = 'understand';

-- What a message says in another language, as the model has it; the message itself stays as it is.
CREATE TABLE model_translation (
  message_id  uuid NOT NULL REFERENCES message ON DELETE CASCADE,
  language    text NOT NULL,
  text        text NOT NULL,
  usage_id    uuid NOT NULL REFERENCES model_usage,
  at          timestamptz(3) NOT NULL,
  PRIMARY KEY (message_id, language)
);

-- A case in short, as the model has it; the guest's own words stay as they are.
CREATE TABLE case_summary (
  case_id   uuid NOT NULL REFERENCES guest_case ON DELETE CASCADE,
  language  text NOT NULL,
  text      text NOT NULL,
  usage_id  uuid NOT NULL REFERENCES model_usage,
  at        timestamptz(3) NOT NULL,
  PRIMARY KEY (case_id, language)
);
