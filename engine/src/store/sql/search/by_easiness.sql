ORDER BY c.easiness IS NULL, c.easiness, c.deck_id, c.position, c.id
