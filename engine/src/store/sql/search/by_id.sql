ORDER BY c.id
