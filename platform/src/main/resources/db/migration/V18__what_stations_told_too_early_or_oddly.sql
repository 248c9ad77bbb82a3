-- What cannot be recorded yet (org.voltroam.domain.journey.session.HeldReport).
CREATE TABLE held_report (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX held_report_by_update ON held_report (updated, key);

-- What a person should look at (org.voltroam.domain.journey.session.Oddity).
CREATE TABLE oddity (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX oddity_by_update ON oddity (updated, key);
