-- What the runner says of a day, and the injuries they report.

CREATE TABLE check_in (
    date                   TEXT PRIMARY KEY,
    resting_heart_rate_bpm REAL,
    rmssd_ms               REAL,
    sleep_h                REAL,
    soreness               INTEGER,
    stress                 INTEGER,
    fatigue                INTEGER,
    mood                   INTEGER,
    pain                   INTEGER,
    pain_place             TEXT NOT NULL,
    is_ill                 INTEGER,
    said_utc_ms            INTEGER NOT NULL
) STRICT;

CREATE TABLE injury (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    place     TEXT NOT NULL,
    from_date TEXT NOT NULL,
    to_date   TEXT
) STRICT;
