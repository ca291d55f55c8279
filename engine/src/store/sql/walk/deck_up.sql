SELECT n.id, n.position FROM note AS n
WHERE (n.position, n.id) > (?, ?) AND n.deck_id = ?
ORDER BY n.position, n.id
LIMIT ?
