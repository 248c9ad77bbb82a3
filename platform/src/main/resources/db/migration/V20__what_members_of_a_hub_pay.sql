-- What members of a hub pay for each period (org.voltroam.domain.catalog.party.Membership).
CREATE TABLE membership (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX membership_by_update ON membership (updated, key);
