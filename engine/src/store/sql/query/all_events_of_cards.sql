-- The same of all cards. Through the index, which says the kind without reading any note's text.
SELECT e.subject, e.at_ms, e.device, e.seq, e.kind, e.utc_offset_min, e.payload
FROM event AS e INDEXED BY event_subject
WHERE e.kind IN (8, 9, 16)
    AND NOT EXISTS (SELECT 1 FROM void_batch AS v WHERE v.device = e.device AND v.batch = e.batch)
ORDER BY e.subject, e.at_ms, e.device, e.seq
