c.id BETWEEN ? AND ?
