COALESCE(c.lapses, 0)
