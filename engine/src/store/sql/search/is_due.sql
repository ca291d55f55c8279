c.state IS NOT NULL AND c.asked_day IS NOT NULL AND c.asked_day <= ?
