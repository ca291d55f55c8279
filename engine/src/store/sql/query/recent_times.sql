SELECT r.taken_ms
FROM review AS r
WHERE NOT EXISTS (SELECT 1 FROM void_batch AS v WHERE v.device = r.device AND v.batch = r.batch)
ORDER BY r.at_ms DESC, r.device DESC, r.seq DESC
LIMIT :limit
