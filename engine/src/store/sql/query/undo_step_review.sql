SELECT r.seq, r.batch FROM review AS r
WHERE r.device = :device AND r.seq < :before
    AND NOT EXISTS (SELECT 1 FROM void_batch AS v WHERE v.device = r.device AND v.batch = r.batch)
ORDER BY r.seq DESC
LIMIT 1
