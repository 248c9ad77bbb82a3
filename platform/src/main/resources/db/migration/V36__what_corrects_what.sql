-- A correction names the entry that it corrects, and why; both are part of its hash (org.voltroam.domain.ledger.Chain). What it names
-- may be of before this ledger began, so whether it is here is for an inspection to say, not for a constraint.
ALTER TABLE ledger_entry
    ADD COLUMN corrects text,
    ADD COLUMN reason   text,
    ADD CONSTRAINT a_correction_has_a_reason CHECK ((corrects IS NULL) = (reason IS NULL)),
    ADD CONSTRAINT an_entry_corrects_another CHECK (corrects <> key);
