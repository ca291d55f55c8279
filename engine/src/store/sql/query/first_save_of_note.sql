SELECT MIN(e.at_ms)
FROM event AS e
WHERE e.subject = :note_id AND e.kind IN (4, 22)
    AND NOT EXISTS (SELECT 1 FROM void_batch AS v WHERE v.device = e.device AND v.batch = e.batch)
