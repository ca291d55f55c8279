ORDER BY c.due_day, c.deck_id, c.position, c.id
