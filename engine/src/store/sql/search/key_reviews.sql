COALESCE(c.reviews, 0)
