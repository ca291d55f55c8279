-- The newest undo of something else than an undo, made after the newest row that is no undo.
SELECT u.batch, u.names
FROM undone AS u
WHERE u.device = :device
    AND u.seq > COALESCE((SELECT MAX(seq) FROM event WHERE device = :device AND kind <> 7), 0)
    AND u.seq > COALESCE((SELECT MAX(seq) FROM review WHERE device = :device), 0)
    AND NOT EXISTS (SELECT 1 FROM void_batch AS v WHERE v.device = u.device AND v.batch = u.batch)
    AND NOT EXISTS (SELECT 1 FROM undone AS n WHERE n.device = u.device AND n.batch = u.names)
ORDER BY u.seq DESC
LIMIT 1
