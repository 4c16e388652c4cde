-- Workouts that the runner wrote or imported: one row a revision, none is ever changed.

CREATE TABLE workout (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    name         TEXT NOT NULL,
    revision     INTEGER NOT NULL,
    digest       TEXT NOT NULL,
    workout      BLOB NOT NULL,
    source       TEXT NOT NULL,
    saved_utc_ms INTEGER NOT NULL,
    UNIQUE (name, revision)
) STRICT;
