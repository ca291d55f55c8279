-- Answers without a time were given by hand.
SELECT c.kind, r.taken_ms
FROM (SELECT card_id, taken_ms
      FROM review AS a
      WHERE a.taken_ms > 0
          AND NOT EXISTS (SELECT 1 FROM void_batch AS v
                        WHERE v.device = a.device AND v.batch = a.batch)
      ORDER BY a.at_ms DESC, a.device DESC, a.seq DESC
      LIMIT :limit) AS r
JOIN card AS c ON c.id = r.card_id
