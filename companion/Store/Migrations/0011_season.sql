-- What the runner wishes, the season that was made of it, and every change of the plan with what stood before.

CREATE TABLE season_wish (
    id           INTEGER PRIMARY KEY CHECK (id = 1),
    document     TEXT NOT NULL,
    saved_utc_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE season_week (
    monday           TEXT PRIMARY KEY,
    phase            INTEGER NOT NULL,
    is_recovery_week INTEGER NOT NULL,
    target_s         INTEGER NOT NULL,
    long_s           INTEGER NOT NULL
) STRICT;

-- Rises with everything that changes a planned day: a proposal made of an older one is stale.
CREATE TABLE plan_revision (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    revision INTEGER NOT NULL
) STRICT;

CREATE TABLE plan_change (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    code             TEXT NOT NULL,
    sentence         TEXT NOT NULL,
    rule_version     INTEGER NOT NULL,
    state            INTEGER NOT NULL,
    base_revision    INTEGER NOT NULL,
    applied_revision INTEGER,
    made_utc_ms      INTEGER NOT NULL,
    decided_utc_ms   INTEGER
) STRICT;

CREATE TABLE plan_change_day (
    change_id  INTEGER NOT NULL REFERENCES plan_change (id),
    date       TEXT NOT NULL,
    is_after   INTEGER NOT NULL,
    kind       INTEGER NOT NULL,
    name       TEXT NOT NULL,
    purpose    TEXT NOT NULL,
    reason     TEXT NOT NULL,
    duration_s INTEGER NOT NULL,
    hard_s     INTEGER NOT NULL,
    workout    BLOB,
    code       TEXT NOT NULL,
    sentence   TEXT NOT NULL,
    PRIMARY KEY (change_id, date, is_after)
) STRICT, WITHOUT ROWID;
