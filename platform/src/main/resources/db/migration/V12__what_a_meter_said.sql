-- What the meters of charges that go on have said (org.voltroam.domain.journey.session.MeterLog). A page is written again with each
-- reading and belongs to no list, so nothing but its key is indexed, and it has room to be rewritten where it lies.
CREATE TABLE meter_log (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
) WITH (fillfactor = 50);

-- Nobody lists recordings in the order of their updates.
DROP INDEX recording_by_update;
