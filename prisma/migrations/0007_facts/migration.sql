-- Questions that guests asked and nobody had an answer for yet; the answers that staff kept.
CREATE TABLE open_question (
  case_id   uuid PRIMARY KEY REFERENCES guest_case,
  text      text NOT NULL,
  language  text NOT NULL
);

CREATE TABLE fact (
  id            uuid PRIMARY KEY,
  hotel_id      text NOT NULL REFERENCES hotel,
  -- the guest's question, by which it is found again
  asked         text NOT NULL,
  -- the answer by language: {"zh-CN": "…"}
  answer        jsonb NOT NULL CHECK (jsonb_typeof(answer) = 'object' AND answer <> '{}'),
  kept_by       uuid NOT NULL REFERENCES staff,
  kept_at       timestamptz(3) NOT NULL,
  changed_at    timestamptz(3) NOT NULL,
  withdrawn_at  timestamptz(3)
);
CREATE INDEX fact_hotel ON fact (hotel_id) WHERE withdrawn_at IS NULL;
