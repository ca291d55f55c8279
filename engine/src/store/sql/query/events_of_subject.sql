-- Events of one kind about one thing that count, newest first.
SELECT e.at_ms, e.device, e.seq, e.payload
FROM event AS e
WHERE e.subject = :subject AND e.kind = :kind
    AND NOT EXISTS (SELECT 1 FROM void_batch AS v WHERE v.device = e.device AND v.batch = e.batch)
ORDER BY e.at_ms DESC, e.device DESC, e.seq DESC
