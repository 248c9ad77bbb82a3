-- What meters signed of the transactions at our stations (org.voltroam.domain.journey.session.SignedReadings).
CREATE TABLE signed_readings (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX signed_readings_by_update ON signed_readings (updated, key);
