-- A location that its CPO told everybody behind the hub (org.voltroam.domain.catalog.location.Location).
CREATE TABLE public_location (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX public_location_by_update ON public_location (updated, key);

-- A tariff that its CPO told everybody behind the hub (org.voltroam.domain.catalog.tariff.Tariff).
CREATE TABLE public_tariff (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX public_tariff_by_update ON public_tariff (updated, key);

-- A token that its eMSP told everybody behind the hub (org.voltroam.domain.catalog.token.Token).
CREATE TABLE public_token (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX public_token_by_update ON public_token (updated, key);

-- How a hub reaches a party (org.voltroam.domain.catalog.party.ClientInfo).
CREATE TABLE client_info (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX client_info_by_update ON client_info (updated, key);
