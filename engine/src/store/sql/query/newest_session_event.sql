-- By seq, so that a clock that was set back makes no old session the newest. An end that was undone
-- leaves its session running.
SELECT e.at_ms, e.batch, e.kind, e.payload
FROM event AS e
WHERE e.device = :device AND e.seq = (
    SELECT MAX(s.seq) FROM event AS s
    WHERE s.subject = 0 AND s.kind IN (10, 11) AND s.device = :device
        AND NOT EXISTS (SELECT 1 FROM void_batch AS v
                        WHERE v.device = s.device AND v.batch = s.batch))
