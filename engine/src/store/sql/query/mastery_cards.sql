-- The choice cards of a deck's questions, each followed by the cards of its facts, in deck order.
-- What is suspended is no fact to be known; a question that is suspended can still be known.
SELECT q.id, 0 AS is_fact, c.id, c.interval_days, c.last_day,
    c.drill_day IS NOT NULL AND c.last_right = 0 AS forgotten, q.position AS place, 0 AS fact_place
FROM note AS q
JOIN card AS c ON c.id BETWEEN q.id * 256 AND q.id * 256 + 255
WHERE q.deck_id = :deck_id AND q.live = 1 AND c.kind = 0
UNION ALL
SELECT q.id, 1, c.id, c.interval_days, c.last_day, c.drill_day IS NOT NULL AND c.last_right = 0,
    q.position, f.position
FROM note AS q
JOIN note AS f ON f.parent_id = q.id
JOIN card AS c ON c.id BETWEEN f.id * 256 AND f.id * 256 + 255
WHERE q.deck_id = :deck_id AND q.live = 1 AND f.live = 1 AND c.suspended = 0
ORDER BY place, 1, is_fact, fact_place, 3
