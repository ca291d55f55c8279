SELECT id, deck_id, parent_id, kind, interval_days, due_day
FROM card
WHERE deck_id = :deck_id AND state IN (0, 1, 3) AND (buried_until IS NULL OR buried_until <= :day)
ORDER BY position, id
