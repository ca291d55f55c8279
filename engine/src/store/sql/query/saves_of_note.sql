-- The saves of a note that count, the first one first, by batch and deck. One that stands right beside a
-- removal of the note only carries it along.
SELECT e.device, e.batch,
    CASE WHEN json_valid(e.payload) THEN json_extract(e.payload, '$.deck') END
FROM event AS e
WHERE e.subject = :note_id AND e.kind IN (4, 22)
    AND NOT EXISTS (SELECT 1 FROM void_batch AS v WHERE v.device = e.device AND v.batch = e.batch)
    AND NOT EXISTS (SELECT 1 FROM event AS r
                    WHERE r.device = e.device AND r.seq IN (e.seq - 1, e.seq + 1) AND r.batch = e.batch
                        AND r.kind = 5 AND r.subject = e.subject)
ORDER BY e.at_ms, e.device, e.seq
