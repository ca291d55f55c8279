-- Answers without a time were given by hand.
SELECT r.taken_ms
FROM review AS r
WHERE r.taken_ms > 0
    AND NOT EXISTS (SELECT 1 FROM void_batch AS v WHERE v.device = r.device AND v.batch = r.batch)
ORDER BY r.at_ms DESC, r.device DESC, r.seq DESC
LIMIT :limit
