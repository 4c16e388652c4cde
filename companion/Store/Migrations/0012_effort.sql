-- How hard a run was, as the runner says afterwards: it goes before what a file says. By any source's number of the run.

CREATE TABLE own_effort (
    source_id   INTEGER PRIMARY KEY,
    effort_cr10 REAL NOT NULL,
    said_utc_ms INTEGER NOT NULL
) STRICT;
