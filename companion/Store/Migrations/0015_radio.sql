-- What the band's radio does while it does not sync, and which strap and pod it listens to (0: the nearest).

ALTER TABLE runner_settings ADD COLUMN radio_use INTEGER NOT NULL DEFAULT 0;
ALTER TABLE runner_settings ADD COLUMN strap_address INTEGER NOT NULL DEFAULT 0;
ALTER TABLE runner_settings ADD COLUMN pod_address INTEGER NOT NULL DEFAULT 0;
