SELECT id, deck_id, parent_id, kind, interval_days, due_day
FROM card
WHERE drill_day = :day AND state <> 6 AND (buried_until IS NULL OR buried_until <= :day)
ORDER BY last_at_ms, id
