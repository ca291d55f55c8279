-- Chosen from the covering index, as in due_cards.sql. Nothing that was reviewed today comes again,
-- nor what is buried; what is not buried is asked from its due day on.
SELECT c.id, c.deck_id, c.parent_id, c.kind, c.interval_days, c.due_day
FROM (SELECT id, CAST(:day - due_day AS REAL) / MAX(interval_days, 1) AS lateness
      FROM card
      WHERE deck_id = :deck_id AND state IN (4, 5) AND asked_day > :day AND asked_day <= :last
          AND last_day < :day AND (buried_until IS NULL OR buried_until <= :day)
      ORDER BY lateness DESC, id
      LIMIT :limit) AS chosen
JOIN card AS c ON c.id = chosen.id
ORDER BY chosen.lateness DESC, chosen.id
