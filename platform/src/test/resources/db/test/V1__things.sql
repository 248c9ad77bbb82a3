CREATE TABLE thing (id text PRIMARY KEY, amount numeric(20, 4) NOT NULL CHECK (amount >= 0), made timestamptz, note jsonb);
