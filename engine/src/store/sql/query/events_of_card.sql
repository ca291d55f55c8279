-- A card's marks, reschedules and moved intervals that count, oldest first.
SELECT e.subject, e.at_ms, e.device, e.seq, e.kind, e.utc_offset_min, e.payload
FROM event AS e
WHERE e.subject = :card_id AND e.kind IN (8, 9, 16)
    AND NOT EXISTS (SELECT 1 FROM void_batch AS v WHERE v.device = e.device AND v.batch = e.batch)
ORDER BY e.at_ms, e.device, e.seq
