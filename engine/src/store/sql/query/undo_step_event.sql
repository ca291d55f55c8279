-- The beginning and the end of a session (kinds 10 and 11) are no steps.
SELECT e.seq, e.batch FROM event AS e
WHERE e.device = :device AND e.kind <> 7 AND e.kind NOT IN (10, 11) AND e.seq > :after
    AND NOT EXISTS (SELECT 1 FROM void_batch AS v WHERE v.device = e.device AND v.batch = e.batch)
ORDER BY e.seq DESC
LIMIT 1
