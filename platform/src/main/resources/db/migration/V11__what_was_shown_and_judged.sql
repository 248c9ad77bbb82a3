-- Every version of a tariff that a CPO told us (org.voltroam.domain.catalog.tariff.ShownTariff).
CREATE TABLE shown_tariff (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX shown_tariff_by_update ON shown_tariff (updated, key);

-- What became of each CDR that came (org.voltroam.domain.aftercare.quality.Judgement).
CREATE TABLE judgement (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX judgement_by_update ON judgement (updated, key);
