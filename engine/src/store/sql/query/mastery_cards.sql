-- A page of a deck's questions with their choice cards, those after the note :after, each followed by
-- the cards of its facts, in deck order. What is suspended is no fact to be known; a question that is
-- suspended can still be known. The pluses keep the planner from an index of all cards made for this.
-- Of a fact, what is live is told by its card's state: a condition on the note besides that of its
-- parent would have the planner read all notes for a filter of them.
WITH page AS MATERIALIZED (
    SELECT n.id, n.position, k.id AS card, k.interval_days, k.last_day,
        k.drill_day IS NOT NULL AND k.last_right = 0 AS forgotten
    FROM note AS n
    CROSS JOIN card AS k ON k.id BETWEEN n.id * 256 AND n.id * 256 + 255
    WHERE n.deck_id = :deck_id AND n.live = 1 AND +k.kind = 0
        AND (n.position, n.id) > (COALESCE((SELECT position FROM note WHERE id = :after), -1),
                                  COALESCE(:after, 0))
    ORDER BY n.position, n.id
    LIMIT :limit)
SELECT q.id, 0 AS is_fact, q.card, q.interval_days, q.last_day, q.forgotten, q.position AS place,
    0 AS fact_place
FROM page AS q
UNION ALL
SELECT q.id, 1, c.id, c.interval_days, c.last_day, c.drill_day IS NOT NULL AND c.last_right = 0,
    q.position, f.position
FROM page AS q
CROSS JOIN note AS f ON f.parent_id = q.id
CROSS JOIN card AS c ON c.id BETWEEN f.id * 256 AND f.id * 256 + 255
WHERE +c.state <> 6
ORDER BY place, 1, is_fact, fact_place, 3
