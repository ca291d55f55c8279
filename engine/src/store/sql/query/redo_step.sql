-- The newest undo of something else than an undo, made after the newest step: an answer, or an event
-- that is neither an undo nor the beginning of a session.
WITH answer (seq) AS (SELECT COALESCE(MAX(seq), 0) FROM review WHERE device = :device)
SELECT u.batch, u.names
FROM undone AS u
WHERE u.device = :device
    AND u.seq > (SELECT seq FROM answer)
    AND u.seq > COALESCE((SELECT MAX(seq) FROM event
                          WHERE device = :device AND kind <> 7 AND kind <> 10
                              AND seq > (SELECT seq FROM answer)), 0)
    AND NOT EXISTS (SELECT 1 FROM void_batch AS v WHERE v.device = u.device AND v.batch = u.batch)
    AND NOT EXISTS (SELECT 1 FROM undone AS n WHERE n.device = u.device AND n.batch = u.names)
ORDER BY u.seq DESC
LIMIT 1
