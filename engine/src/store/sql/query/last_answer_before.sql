SELECT r.at_ms, r.utc_offset_min
FROM review AS r
WHERE r.at_ms < :before_ms
    AND NOT EXISTS (SELECT 1 FROM void_batch AS v WHERE v.device = r.device AND v.batch = r.batch)
ORDER BY r.at_ms DESC
LIMIT 1
