-- The first are chosen from the covering index; only they are read whole. :order is a ReviewOrder.
SELECT c.id, c.deck_id, c.parent_id, c.kind, c.interval_days, c.due_day
FROM (SELECT id,
             CASE :order
                 WHEN 0 THEN CAST(due_day - :day AS REAL) / MAX(interval_days, 1)
                 WHEN 3 THEN interval_days
                 WHEN 4 THEN -interval_days
                 WHEN 5 THEN 0
                 ELSE due_day
             END AS place,
             CASE WHEN :order IN (1, 5) THEN place_by_chance(id, :day) ELSE due_day END AS next_place
      FROM card
      WHERE deck_id = :deck_id AND state IN (4, 5) AND asked_day <= :day AND drill_day IS NOT :day
      ORDER BY place, next_place, id
      LIMIT :limit) AS chosen
JOIN card AS c ON c.id = chosen.id
ORDER BY chosen.place, chosen.next_place, chosen.id
