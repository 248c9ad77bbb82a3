-- Every version of what an eMSP adds to the price of others (org.voltroam.domain.catalog.markup.MarkupRule).
CREATE TABLE markup_rule (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX markup_rule_by_update ON markup_rule (updated, key);
