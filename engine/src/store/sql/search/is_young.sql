COALESCE(c.interval_days < 21, 0)
