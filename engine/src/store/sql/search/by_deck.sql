ORDER BY c.deck_id, c.position, c.id
