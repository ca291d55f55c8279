COALESCE(c.reviews, 0) BETWEEN ? AND ?
