COALESCE(c.last_day < ?, 0)
