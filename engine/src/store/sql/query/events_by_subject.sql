-- Note events of one kind that count, each note's oldest first.
SELECT e.subject, e.at_ms, e.device, e.seq
FROM event AS e
WHERE e.kind = :kind
    AND NOT EXISTS (SELECT 1 FROM void_batch AS v WHERE v.device = e.device AND v.batch = e.batch)
ORDER BY e.subject, e.at_ms, e.device, e.seq
