-- Connectors that our stations keep for drivers (org.voltroam.domain.journey.command.Reservation).
CREATE TABLE reservation (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX reservation_by_update ON reservation (updated, key);
