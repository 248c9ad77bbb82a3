-- The public key each meter is known by (org.voltroam.domain.aftercare.quality.MeterKey).
CREATE TABLE meter_key (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX meter_key_by_update ON meter_key (updated, key);
