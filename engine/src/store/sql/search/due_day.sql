COALESCE(c.due_day BETWEEN ? AND ?, 0)
