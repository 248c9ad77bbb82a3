-- What an EVSE was like, from when on (org.voltroam.domain.catalog.uptime.EvseCondition).
CREATE TABLE evse_condition (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX evse_condition_by_update ON evse_condition (updated, key);

-- Why an outage does not count (org.voltroam.domain.catalog.uptime.Excuse).
CREATE TABLE excuse (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX excuse_by_update ON excuse (updated, key);
