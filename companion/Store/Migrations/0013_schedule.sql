-- The workouts of the next days as they were put on a band: the form itself, so that what the band says it has can be told day by day.
-- Two rows while a push is under way: the one that the band gave back, and the one that it may have by now.

CREATE TABLE band_schedule (
    band_id       TEXT NOT NULL,
    digest        TEXT NOT NULL,
    revision      INTEGER NOT NULL,
    form          BLOB NOT NULL,
    pushed_utc_ms INTEGER NOT NULL,
    is_confirmed  INTEGER NOT NULL,
    PRIMARY KEY (band_id, digest)
) STRICT;
