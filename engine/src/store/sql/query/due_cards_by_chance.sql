-- What is due, in the random order of the day. The first are chosen from the covering index; only they
-- are read whole.
SELECT c.id, c.deck_id, c.parent_id, c.kind, c.interval_days, c.due_day
FROM (SELECT id, place_by_chance(id, :day) AS place
      FROM card
      WHERE deck_id = :deck_id AND state IN (4, 5) AND asked_day <= :day AND drill_day IS NOT :day
      ORDER BY place, id
      LIMIT :limit) AS chosen
JOIN card AS c ON c.id = chosen.id
ORDER BY chosen.place, chosen.id
