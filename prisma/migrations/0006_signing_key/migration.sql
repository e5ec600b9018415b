-- What the service signs with, the same for every instance. The newest signs; older ones still verify for a while.
CREATE TABLE signing_key (
  id          uuid PRIMARY KEY,
  secret      bytea NOT NULL CHECK (length(secret) = 32),
  created_at  timestamptz(3) NOT NULL
);
