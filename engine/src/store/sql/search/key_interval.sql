c.interval_days
