-- The status of an EVSE changes thousands of times as often as anything else, and nobody asks for statuses by their age. With the index
-- gone and room left in each page an update touches one page and no index at all.
DROP INDEX evse_state_by_update;
ALTER TABLE evse_state SET (fillfactor = 60);

-- How far each receiver has read is written after each delivery.
DROP INDEX cursor_by_update;
ALTER TABLE cursor SET (fillfactor = 60);

-- What came before its turn is written and taken away again; it is read by its transaction only.
DROP INDEX held_report_by_update;
