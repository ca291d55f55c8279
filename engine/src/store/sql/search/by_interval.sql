ORDER BY c.interval_days IS NULL, c.interval_days, c.deck_id, c.position, c.id
