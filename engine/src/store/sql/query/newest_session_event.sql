-- By seq, so that a clock that was set back makes no old session the newest.
SELECT at_ms, batch, kind, payload
FROM event
WHERE device = :device AND seq = (
    SELECT MAX(seq) FROM event WHERE subject = 0 AND kind IN (10, 11) AND device = :device)
