-- What came off the bands, byte by byte, and what was derived from it.

CREATE TABLE band (
    id                TEXT PRIMARY KEY,
    board             TEXT NOT NULL,
    firmware          TEXT NOT NULL,
    protocol          INTEGER NOT NULL,
    first_seen_utc_ms INTEGER NOT NULL,
    last_seen_utc_ms  INTEGER NOT NULL
) STRICT;

CREATE TABLE session (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    band_id         TEXT NOT NULL,
    session_number  INTEGER NOT NULL,
    digest          TEXT NOT NULL,
    bytes           BLOB NOT NULL,
    received_utc_ms INTEGER NOT NULL,
    set_aside       TEXT,
    UNIQUE (band_id, session_number, digest)
) STRICT;

CREATE TABLE run (
    session_id         INTEGER PRIMARY KEY REFERENCES session (id),
    start_utc_ms       INTEGER,
    duration_s         INTEGER NOT NULL,
    running_s          INTEGER NOT NULL,
    steps              INTEGER NOT NULL,
    distance_m         REAL,
    distance_trust     INTEGER NOT NULL,
    distance_inputs    TEXT NOT NULL,
    cadence_spm        REAL,
    cadence_trust      INTEGER NOT NULL,
    cadence_inputs     TEXT NOT NULL,
    heart_rate_bpm     REAL,
    heart_rate_trust   INTEGER NOT NULL,
    heart_rate_inputs  TEXT NOT NULL,
    workout_name       TEXT NOT NULL,
    workout_revision   INTEGER NOT NULL,
    workout_digest     TEXT NOT NULL,
    cues_heard         INTEGER NOT NULL,
    cues_withheld      INTEGER NOT NULL,
    broken_blocks      INTEGER NOT NULL,
    missing_blocks     INTEGER NOT NULL,
    is_complete        INTEGER NOT NULL
) STRICT;

CREATE TABLE run_event (
    session_id INTEGER NOT NULL REFERENCES session (id),
    position   INTEGER NOT NULL,
    elapsed_s  INTEGER NOT NULL,
    kind       INTEGER NOT NULL,
    a          INTEGER NOT NULL,
    b          INTEGER NOT NULL,
    c          INTEGER NOT NULL,
    d          INTEGER NOT NULL,
    PRIMARY KEY (session_id, position)
) STRICT, WITHOUT ROWID;

-- A session whose transfer broke: its first bytes, so that the next sync goes on where this one stopped.
CREATE TABLE partial_session (
    band_id        TEXT NOT NULL,
    session_number INTEGER NOT NULL,
    digest         TEXT NOT NULL,
    bytes          BLOB NOT NULL,
    PRIMARY KEY (band_id, session_number, digest)
) STRICT;
