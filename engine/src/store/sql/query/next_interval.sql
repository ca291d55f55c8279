-- The shortest interval in a deck above another.
SELECT MIN(interval_days) FROM card
WHERE deck_id = :deck_id AND state IN (4, 5) AND interval_days > :interval
