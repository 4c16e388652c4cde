-- The runner's numbers, the plan, and what was pushed to which band.

CREATE TABLE runner (
    id              INTEGER PRIMARY KEY CHECK (id = 1),
    hr_max_bpm      INTEGER,
    hr_rest_bpm     INTEGER,
    weighting       INTEGER NOT NULL,
    cadence_spm     REAL,
    step_length_mm  INTEGER
) STRICT;

CREATE TABLE plan_day (
    date         TEXT PRIMARY KEY,
    kind         INTEGER NOT NULL,
    name         TEXT NOT NULL,
    purpose      TEXT NOT NULL,
    reason       TEXT NOT NULL,
    duration_s   INTEGER NOT NULL,
    hard_s       INTEGER NOT NULL,
    workout      BLOB,
    rule_version INTEGER NOT NULL,
    made_utc_ms  INTEGER NOT NULL
) STRICT;

CREATE TABLE pushed_workout (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    band_id       TEXT NOT NULL,
    name          TEXT NOT NULL,
    revision      INTEGER NOT NULL,
    digest        TEXT NOT NULL,
    workout       BLOB NOT NULL,
    pushed_utc_ms INTEGER NOT NULL,
    is_confirmed  INTEGER NOT NULL
) STRICT;

CREATE INDEX pushed_workout_by_digest ON pushed_workout (digest);
