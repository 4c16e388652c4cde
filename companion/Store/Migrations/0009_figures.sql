-- What each activity's samples say, kept so that years are looked over without a sample. Derived: made again whenever the activity's
-- digest or the rules' version is another.

CREATE TABLE run_summary (
    activity_id INTEGER PRIMARY KEY,
    digest      TEXT NOT NULL,
    version     INTEGER NOT NULL,
    summary     BLOB NOT NULL
) STRICT;
