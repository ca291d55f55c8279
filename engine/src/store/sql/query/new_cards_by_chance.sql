-- A part of what new_cards.sql gives, in the random order of the day.
SELECT c.id, c.deck_id, c.parent_id, c.kind, c.interval_days, c.due_day
FROM (SELECT id, place_by_chance(id, :day) AS place
      FROM card
      WHERE deck_id = :deck_id AND state IN (0, 1, 3)
          AND (buried_until IS NULL OR buried_until <= :day)
      ORDER BY place, id
      LIMIT :limit OFFSET :passed) AS chosen
JOIN card AS c ON c.id = chosen.id
ORDER BY chosen.place, chosen.id
