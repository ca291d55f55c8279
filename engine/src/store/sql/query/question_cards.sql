SELECT c.id
FROM note AS n
JOIN card AS c ON c.id BETWEEN n.id * 256 AND n.id * 256 + 255
WHERE n.deck_id = :deck_id AND n.live = 1 AND c.kind = 0 AND c.suspended = 0
ORDER BY n.position, c.id
