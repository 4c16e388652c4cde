-- How the runner wants to be coached and spoken to, and which workouts the runner put on a band by hand.

CREATE TABLE runner_settings (
    id              INTEGER PRIMARY KEY CHECK (id = 1),
    is_imperial     INTEGER NOT NULL,
    language        TEXT NOT NULL,
    cue_mode        INTEGER NOT NULL,
    auto_pause_s    INTEGER NOT NULL,
    distance_mark_m INTEGER NOT NULL,
    time_mark_s     INTEGER NOT NULL,
    belt_s_per_km   INTEGER NOT NULL,
    cadence_low_spm REAL,
    cadence_high_spm REAL
) STRICT;

ALTER TABLE pushed_workout ADD COLUMN is_by_runner INTEGER NOT NULL DEFAULT 0;
