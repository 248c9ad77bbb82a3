-- What crossed the hub: the audit of its relay. Written many rows at a time, found by either of its two ids.
CREATE TABLE passage (
    position       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at             timestamptz NOT NULL,
    correlation    text COLLATE "C" NOT NULL,
    request        text COLLATE "C" NOT NULL,
    sender         text COLLATE "C" NOT NULL,
    receiver       text COLLATE "C" NOT NULL,
    method         text COLLATE "C" NOT NULL,
    module         text COLLATE "C" NOT NULL,
    interface_role text COLLATE "C" NOT NULL,
    path           text COLLATE "C" NOT NULL,
    http           integer NOT NULL,
    status         integer NOT NULL,
    micros         bigint NOT NULL,
    trouble        text,
    opens          boolean NOT NULL -- an authorization or a command: what people look for
);
-- The specification's ids do not distinguish case.
CREATE INDEX passage_by_correlation ON passage (lower(correlation));
CREATE INDEX passage_by_request ON passage (lower(request));
CREATE INDEX passage_that_opens ON passage (position) WHERE opens;
