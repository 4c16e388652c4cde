-- What rebuilding, lists and the comparison with the band need. No row with a session's bytes is rewritten here.

-- When a session began, as reckoned at the sync: a fact that its bytes do not hold, so deriving a run again must find it here.
CREATE TABLE session_start (
    session_id   INTEGER PRIMARY KEY REFERENCES session (id),
    start_utc_ms INTEGER NOT NULL
) STRICT;

INSERT INTO session_start (session_id, start_utc_ms) SELECT session_id, start_utc_ms FROM run WHERE start_utc_ms IS NOT NULL;

-- Lists read these instead of rows whose columns lie behind thousands of bytes.
CREATE INDEX session_facts ON session (id, band_id, session_number, digest, received_utc_ms, set_aside);
CREATE INDEX session_set_aside ON session (id) WHERE set_aside IS NOT NULL;

-- The workout that the band itself last said it has; null when it has not been asked, digest 00000000 for none.
ALTER TABLE band ADD COLUMN workout_revision INTEGER;
ALTER TABLE band ADD COLUMN workout_digest TEXT;
