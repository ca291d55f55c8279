-- Of decks that are there; the newest notes first.
SELECT e.payload
FROM note AS n
JOIN event AS e ON e.device = n.event_device AND e.seq = n.event_seq
WHERE n.removed = 1 AND n.deck_id IN (SELECT id FROM deck)
ORDER BY n.id DESC
LIMIT :limit OFFSET :passed
