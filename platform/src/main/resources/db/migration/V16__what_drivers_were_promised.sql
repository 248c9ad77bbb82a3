-- What an eMSP has promised its drivers (org.voltroam.domain.journey.quote.Quote).
CREATE TABLE quote (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX quote_by_update ON quote (updated, key);

-- By which it signs what it promises (org.voltroam.domain.journey.quote.SigningKey).
CREATE TABLE signing_key (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX signing_key_by_update ON signing_key (updated, key);
