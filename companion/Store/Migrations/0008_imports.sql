-- Files that were taken in, byte by byte; what they hold; and one list of activities, whatever they came from.

CREATE TABLE original (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    digest          TEXT NOT NULL UNIQUE,
    name            TEXT NOT NULL,
    format          TEXT NOT NULL,
    byte_count      INTEGER NOT NULL,
    received_utc_ms INTEGER NOT NULL,
    notes           TEXT NOT NULL,
    packing         INTEGER NOT NULL,
    bytes           BLOB NOT NULL
) STRICT;

CREATE INDEX original_facts ON original (id, digest, name, format, byte_count, received_utc_ms);

-- One sequence of numbers for whatever tells of an activity: a session of the band (its own number), or an item of an original.
CREATE TABLE source (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    original_id INTEGER REFERENCES original (id),
    item        INTEGER,
    UNIQUE (original_id, item)
) STRICT;

INSERT INTO source (id) SELECT id FROM session;

-- What the runner has taken out of the lists. Nothing is lost: the bytes stay, and it can be brought back.
CREATE TABLE deleted (
    source_id      INTEGER PRIMARY KEY REFERENCES source (id),
    deleted_utc_ms INTEGER NOT NULL
) STRICT;

-- Everything below is derived and made again by a rebuild.

CREATE TABLE source_activity (
    source_id      INTEGER PRIMARY KEY REFERENCES source (id),
    activity_id    INTEGER NOT NULL,
    digest         TEXT NOT NULL,
    start_ms       INTEGER,
    is_start_local INTEGER NOT NULL,
    offset_min     INTEGER,
    sport          INTEGER NOT NULL,
    name           TEXT NOT NULL,
    device         TEXT NOT NULL,
    effort_cr10    REAL,
    sample_count   INTEGER NOT NULL,
    duration_s     REAL,
    elapsed_s      REAL,
    distance_m     REAL,
    hr_bpm         REAL,
    hr_max_bpm     REAL,
    cadence_spm    REAL,
    ascent_m       REAL,
    descent_m      REAL,
    power_w        REAL,
    steps          REAL,
    energy_kcal    REAL,
    temp_max_c     REAL,
    trusts         TEXT NOT NULL,
    inputs         TEXT NOT NULL
) STRICT;

CREATE INDEX source_activity_start ON source_activity (start_ms);
CREATE INDEX source_activity_digest ON source_activity (digest);
CREATE INDEX source_activity_activity ON source_activity (activity_id);

-- The activity of an original's item, ready to be read; a session is read from its own bytes.
CREATE TABLE source_samples (
    source_id  INTEGER PRIMARY KEY REFERENCES source (id),
    byte_count INTEGER NOT NULL,
    packing    INTEGER NOT NULL,
    bytes      BLOB NOT NULL
) STRICT;

CREATE TABLE activity (
    id              INTEGER PRIMARY KEY,
    digest          TEXT NOT NULL,
    session_id      INTEGER,
    is_deleted      INTEGER NOT NULL,
    received_utc_ms INTEGER NOT NULL,
    source_count    INTEGER NOT NULL,
    formats         TEXT NOT NULL,
    start_ms        INTEGER,
    is_start_local  INTEGER NOT NULL,
    offset_min      INTEGER,
    sport           INTEGER NOT NULL,
    name            TEXT NOT NULL,
    device          TEXT NOT NULL,
    effort_cr10     REAL,
    sample_count    INTEGER NOT NULL,
    duration_s      REAL,
    elapsed_s       REAL,
    distance_m      REAL,
    hr_bpm          REAL,
    hr_max_bpm      REAL,
    cadence_spm     REAL,
    ascent_m        REAL,
    descent_m       REAL,
    power_w         REAL,
    steps           REAL,
    energy_kcal     REAL,
    temp_max_c      REAL,
    trusts          TEXT NOT NULL,
    inputs          TEXT NOT NULL
) STRICT;

CREATE INDEX activity_by_start ON activity (start_ms);

CREATE TABLE imported_day (
    original_id         INTEGER NOT NULL REFERENCES original (id),
    date                TEXT NOT NULL,
    hr_rest_bpm         REAL,
    rmssd_ms            REAL,
    corrected_share     REAL,
    sleep_h             REAL,
    soreness            INTEGER,
    stress              INTEGER,
    fatigue             INTEGER,
    mood                INTEGER,
    pain                INTEGER,
    pain_place          TEXT NOT NULL,
    is_ill              INTEGER,
    PRIMARY KEY (date, original_id)
) STRICT, WITHOUT ROWID;

-- The runs that are here already, each from its session alone.
INSERT INTO source_activity (source_id, activity_id, digest, start_ms, is_start_local, sport, name, device, sample_count, duration_s,
    elapsed_s, distance_m, hr_bpm, cadence_spm, steps, trusts, inputs)
SELECT session_id, session_id, 'session ' || session_id, start_utc_ms, 0, 1, workout_name, 'TrainingPlan band', duration_s, duration_s,
    duration_s, distance_m, heart_rate_bpm, cadence_spm, steps,
    '22' || distance_trust || heart_rate_trust || '0' || cadence_trust || '000200',
    'seconds of the band' || char(10) || 'seconds of the band' || char(10) || distance_inputs || char(10) || heart_rate_inputs
        || char(10) || char(10) || cadence_inputs || char(10) || char(10) || char(10) || char(10) || 'counted by the band'
        || char(10) || char(10)
FROM run;

INSERT INTO activity (id, digest, session_id, is_deleted, received_utc_ms, source_count, formats, start_ms, is_start_local, sport, name, device,
    sample_count, duration_s, elapsed_s, distance_m, hr_bpm, cadence_spm, steps, trusts, inputs)
SELECT source_id, source_activity.digest, source_id, 0, session.received_utc_ms, 1, 'band', start_ms, 0, sport, source_activity.name, device, sample_count,
    duration_s, elapsed_s, distance_m, hr_bpm, cadence_spm, steps, trusts, inputs
FROM source_activity JOIN session INDEXED BY session_facts ON session.id = source_activity.source_id;
