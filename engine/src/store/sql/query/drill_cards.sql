SELECT id, deck_id, parent_id, kind, interval_days, due_day
FROM card
WHERE drill_day = :day AND state IS NOT NULL
ORDER BY last_at_ms, id
