COALESCE(c.easiness BETWEEN ? AND ?, 0)
