-- The first one first.
SELECT e.payload
FROM event AS e
WHERE e.subject = :deck_id AND e.kind = 1
    AND NOT EXISTS (SELECT 1 FROM void_batch AS v WHERE v.device = e.device AND v.batch = e.batch)
ORDER BY e.at_ms, e.device, e.seq
