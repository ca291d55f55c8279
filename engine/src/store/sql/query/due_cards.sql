-- The first are chosen from the covering index; only they are read whole.
SELECT c.id, c.deck_id, c.parent_id, c.kind, c.interval_days, c.due_day
FROM (SELECT id, due_day, CAST(:day - due_day AS REAL) / MAX(interval_days, 1) AS lateness
      FROM card
      WHERE deck_id = :deck_id AND state IN (4, 5) AND asked_day <= :day AND drill_day IS NOT :day
      ORDER BY lateness DESC, due_day, id
      LIMIT :limit) AS chosen
JOIN card AS c ON c.id = chosen.id
ORDER BY chosen.lateness DESC, chosen.due_day, chosen.id
