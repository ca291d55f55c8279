COALESCE(c.interval_days >= ?, 0)
