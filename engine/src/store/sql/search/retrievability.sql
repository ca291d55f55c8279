COALESCE(retrievability(c.interval_days, ? - c.last_day) BETWEEN ? AND ?, 0)
