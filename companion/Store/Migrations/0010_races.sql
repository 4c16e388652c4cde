-- Races and time trials that the runner marks among the activities or types in, and what predictions were asked from.

CREATE TABLE race (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    activity_id   INTEGER UNIQUE,
    name          TEXT NOT NULL,
    distance_m    REAL NOT NULL,
    duration_s    REAL NOT NULL,
    date          TEXT NOT NULL,
    is_time_trial INTEGER NOT NULL
) STRICT;

CREATE TABLE prediction (
    distance_m REAL NOT NULL,
    race_date  TEXT NOT NULL,
    asked_date TEXT NOT NULL,
    request    TEXT NOT NULL,
    PRIMARY KEY (distance_m, race_date, asked_date)
) STRICT;
