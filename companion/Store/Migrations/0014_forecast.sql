-- Where the runner wants the forecast from, and the last answer of an address. Off without a row.

CREATE TABLE forecast (
    id             INTEGER PRIMARY KEY CHECK (id = 1),
    source         TEXT NOT NULL,
    latitude       REAL,
    longitude      REAL,
    bytes          BLOB,
    fetched_utc_ms INTEGER
) STRICT;
