COALESCE(c.interval_days, 0) BETWEEN ? AND ?
