-- Where a guest says that they are, or that something is wrong, where that is no numbered room, or more than one says:
-- "9th floor", "corridor". In danger it is what staff look for first.
ALTER TABLE guest_case ADD COLUMN place text CHECK (length(place) BETWEEN 1 AND 80);
