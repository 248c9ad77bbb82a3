-- What a period is settled from (org.voltroam.domain.journey.settlement.period.CutOff).
CREATE TABLE cut_off (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX cut_off_by_update ON cut_off (updated, key);

-- What a period comes to for each party (org.voltroam.domain.journey.settlement.period.Statement).
CREATE TABLE statement (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX statement_by_update ON statement (updated, key);

-- Periods all of whose statements are written (org.voltroam.domain.journey.settlement.period.ClosedPeriod).
CREATE TABLE closed_period (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX closed_period_by_update ON closed_period (updated, key);

CREATE TRIGGER cut_off_is_a_fact BEFORE UPDATE OR DELETE ON cut_off FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER statement_is_a_fact BEFORE UPDATE OR DELETE ON statement FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER closed_period_is_a_fact BEFORE UPDATE OR DELETE ON closed_period FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A closed period takes no further statement. One that is there already is left to its primary key to refuse.
CREATE FUNCTION require_open_period() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM closed_period WHERE key = NEW.owner || '/' || (NEW.body ->> 'period'))
        AND NOT EXISTS (SELECT FROM statement WHERE key = NEW.key) THEN
        RAISE EXCEPTION 'the period of statement % is closed', NEW.key USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER statement_of_open_period BEFORE INSERT ON statement FOR EACH ROW EXECUTE FUNCTION require_open_period();
