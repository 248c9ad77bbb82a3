-- How stations of one kind are to be set (org.voltroam.domain.catalog.station.SettingsTemplate).
CREATE TABLE settings_template (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX settings_template_by_update ON settings_template (updated, key);

-- What came of comparing a station with it (org.voltroam.domain.catalog.station.SettingsCheck).
CREATE TABLE settings_check (
    key     text COLLATE "C" PRIMARY KEY,
    owner   text COLLATE "C",
    updated timestamptz NOT NULL,
    body    json NOT NULL
);
CREATE INDEX settings_check_by_update ON settings_check (updated, key);
