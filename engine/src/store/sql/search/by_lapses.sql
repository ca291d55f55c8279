ORDER BY COALESCE(c.lapses, -1) DESC, c.deck_id, c.position, c.id
