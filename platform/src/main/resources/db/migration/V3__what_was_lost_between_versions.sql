-- What of a message did not cross to a receiver of another version; empty when everything did.
ALTER TABLE passage ADD COLUMN losses text NOT NULL DEFAULT '';
