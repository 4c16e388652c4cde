-- Runs of known distance, and the walking step length that is fitted from them beside the running one.

CREATE TABLE calibration (
    session_id  INTEGER PRIMARY KEY REFERENCES session (id),
    distance_m  REAL NOT NULL,
    made_utc_ms INTEGER NOT NULL
) STRICT;

ALTER TABLE runner ADD COLUMN walk_step_length_mm INTEGER;
