-- What operators decided about stations (org.voltroam.domain.catalog.station.StationStanding).
CREATE TABLE station_standing (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX station_standing_by_update ON station_standing (updated, key);
