-- The beginning of a session (kind 10) is no step.
SELECT e.seq, e.batch FROM event AS e
WHERE e.device = :device AND e.kind <> 7 AND e.kind <> 10
    AND e.seq > :after AND e.seq < :before
    AND NOT EXISTS (SELECT 1 FROM void_batch AS v WHERE v.device = e.device AND v.batch = e.batch)
ORDER BY e.seq DESC
LIMIT 1
