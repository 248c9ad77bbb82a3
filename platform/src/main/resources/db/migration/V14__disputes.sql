-- What an eMSP disputes, and how far that is (org.voltroam.domain.aftercare.dispute.Dispute).
CREATE TABLE dispute (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX dispute_by_update ON dispute (updated, key);
