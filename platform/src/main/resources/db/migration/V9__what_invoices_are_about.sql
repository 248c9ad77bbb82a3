-- Which CDRs an invoice is about (org.voltroam.domain.journey.settlement.Reconciliation).
CREATE TABLE reconciliation (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX reconciliation_by_update ON reconciliation (updated, key);

-- The tariffs a hub has heard of, by name alone (org.voltroam.domain.catalog.tariff.HeardTariff).
CREATE TABLE heard_tariff (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX heard_tariff_by_update ON heard_tariff (updated, key);
