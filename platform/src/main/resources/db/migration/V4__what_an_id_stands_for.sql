-- What an id stands for in the eyes of a peer that cannot tell the parties behind a hub apart. One that is given is never taken back.
CREATE TABLE alias (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX alias_by_update ON alias (updated, key);
CREATE TRIGGER alias_is_a_fact BEFORE UPDATE OR DELETE ON alias FOR EACH ROW EXECUTE FUNCTION refuse_change();
