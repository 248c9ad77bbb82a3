-- What a receiver said no to, with its reason, until something changes (org.voltroam.domain.store.Undelivered).
CREATE TABLE undelivered (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX undelivered_by_update ON undelivered (updated, key);

-- What went on with a partner and a person should look at (org.voltroam.domain.store.Incident).
CREATE TABLE incident (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX incident_by_update ON incident (updated, key);

-- How far each list of each partner was read (org.voltroam.domain.store.Pulled).
CREATE TABLE pulled (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX pulled_by_update ON pulled (updated, key);
