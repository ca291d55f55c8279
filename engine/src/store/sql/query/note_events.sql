-- What counts of what was said about a note (kinds 4, 5 and 22), newest first.
SELECT e.device, e.seq, e.batch, e.at_ms, e.utc_offset_min, e.kind
FROM event AS e
WHERE e.subject = :note_id AND e.kind IN (4, 5, 22)
    AND NOT EXISTS (SELECT 1 FROM void_batch AS v WHERE v.device = e.device AND v.batch = e.batch)
ORDER BY e.at_ms DESC, e.device DESC, e.seq DESC
