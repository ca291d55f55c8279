SELECT c.id,
