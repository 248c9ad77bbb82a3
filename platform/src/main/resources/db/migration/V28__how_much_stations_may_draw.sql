-- Places that share a fuse (org.voltroam.domain.catalog.power.LimitGroup).
CREATE TABLE limit_group (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX limit_group_by_update ON limit_group (updated, key);

-- Which limit a station has taken, the last time (org.voltroam.domain.catalog.power.ToldLimit).
CREATE TABLE told_limit (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX told_limit_by_update ON told_limit (updated, key);
