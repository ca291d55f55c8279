retrievability(c.interval_days, ? - c.last_day)
