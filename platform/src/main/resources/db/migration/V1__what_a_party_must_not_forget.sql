-- Everything one party must not forget. Each party has a schema of its own.
--
-- Objects: one table a kind (org.voltroam.domain.store.Kind), all of one shape. key is the object's name within its kind, owner the
-- party it belongs to (country*party), updated its own last_updated, body the object as JSON text, exactly as it was written.

CREATE TABLE location (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX location_by_update ON location (updated, key);

CREATE TABLE evse_state (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX evse_state_by_update ON evse_state (updated, key);

CREATE TABLE tariff (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX tariff_by_update ON tariff (updated, key);

CREATE TABLE token (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX token_by_update ON token (updated, key);

CREATE TABLE session (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX session_by_update ON session (updated, key);

CREATE TABLE cdr (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX cdr_by_update ON cdr (updated, key);

CREATE TABLE recording (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX recording_by_update ON recording (updated, key);

CREATE TABLE station (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX station_by_update ON station (updated, key);

CREATE TABLE contract (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX contract_by_update ON contract (updated, key);

CREATE TABLE agreement (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX agreement_by_update ON agreement (updated, key);

CREATE TABLE connection (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX connection_by_update ON connection (updated, key);

CREATE TABLE settlement (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX settlement_by_update ON settlement (updated, key);

CREATE TABLE invoice (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX invoice_by_update ON invoice (updated, key);

CREATE TABLE cursor (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX cursor_by_update ON cursor (updated, key);

CREATE TABLE receipt (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX receipt_by_update ON receipt (updated, key);

-- A fact never changes: neither does what hangs on it.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END;
$$;

CREATE TRIGGER cdr_is_a_fact BEFORE UPDATE OR DELETE ON cdr FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER settlement_is_a_fact BEFORE UPDATE OR DELETE ON settlement FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER invoice_is_a_fact BEFORE UPDATE OR DELETE ON invoice FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The change log: what changed, in the order of the commits. One writer a schema keeps positions and commits in step.
CREATE TABLE change_log (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind     text NOT NULL,
    key      text NOT NULL,
    owner    text
);

-- The trail: what people are told of a charge.
CREATE TABLE trail (
    charge text COLLATE "C" PRIMARY KEY,
    began  bigint GENERATED ALWAYS AS IDENTITY UNIQUE
);
CREATE TABLE trail_step (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    charge   text COLLATE "C" NOT NULL REFERENCES trail,
    body     json NOT NULL
);
CREATE INDEX trail_step_by_charge ON trail_step (charge, position);

-- The ledger: double entry, append-only, balanced in every currency, each entry chained to the one before it by its hash
-- (org.voltroam.domain.ledger.Chain has the canonical text).
CREATE TABLE ledger_entry (
    position bigint PRIMARY KEY,
    key      text NOT NULL UNIQUE,
    at       text NOT NULL, -- ISO 8601, to the digit: it is part of the hash
    text     text NOT NULL,
    body     text NOT NULL,
    previous text NOT NULL,
    hash     text NOT NULL
);
CREATE TABLE ledger_posting (
    entry    text NOT NULL REFERENCES ledger_entry (key),
    line     integer NOT NULL,
    holder   text NOT NULL,
    purpose  text NOT NULL,
    currency text NOT NULL,
    units    bigint NOT NULL,
    PRIMARY KEY (entry, line)
);
CREATE INDEX ledger_posting_by_account ON ledger_posting (holder, purpose, currency);

CREATE FUNCTION chain_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    head record;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext(TG_TABLE_SCHEMA || '.ledger'));
    SELECT position, hash INTO head FROM ledger_entry ORDER BY position DESC LIMIT 1;
    NEW.position := coalesce(head.position, 0) + 1;
    NEW.previous := coalesce(head.hash, repeat('0', 64));
    NEW.hash := encode(sha256(convert_to(
        '17:voltroam-ledger-1' || chr(10) || '64:' || NEW.previous || chr(10) || NEW.body, 'UTF8')), 'hex');
    RETURN NEW;
END;
$$;
CREATE TRIGGER ledger_chain BEFORE INSERT ON ledger_entry FOR EACH ROW EXECUTE FUNCTION chain_entry();

CREATE FUNCTION require_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM ledger_posting WHERE entry = NEW.entry GROUP BY currency HAVING sum(units) <> 0) THEN
        RAISE EXCEPTION 'ledger entry % does not balance', NEW.entry USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END;
$$;
CREATE CONSTRAINT TRIGGER ledger_balance AFTER INSERT ON ledger_posting
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_balance();

CREATE TRIGGER ledger_entry_is_a_fact BEFORE UPDATE OR DELETE ON ledger_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_posting_is_a_fact BEFORE UPDATE OR DELETE ON ledger_posting FOR EACH ROW EXECUTE FUNCTION refuse_change();
