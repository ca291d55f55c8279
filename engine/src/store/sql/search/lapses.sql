COALESCE(c.lapses, 0) BETWEEN ? AND ?
