-- When a note went to the bin last. What is saved in the bin, to be in another deck, and removed again in the
-- same batch, has not gone there anew.
SELECT MAX(e.at_ms)
FROM event AS e
WHERE e.subject = :note_id AND e.kind = 5
    AND NOT EXISTS (SELECT 1 FROM void_batch AS v WHERE v.device = e.device AND v.batch = e.batch)
    AND NOT EXISTS (SELECT 1 FROM event AS s
                    WHERE s.device = e.device AND s.seq = e.seq - 1 AND s.batch = e.batch
                        AND s.kind IN (4, 22) AND s.subject = e.subject
                        AND 5 = (SELECT p.kind FROM event AS p
                                 WHERE p.subject = :note_id AND p.kind IN (4, 5, 22)
                                     AND (p.at_ms, p.device, p.seq) < (s.at_ms, s.device, s.seq)
                                     AND NOT EXISTS (SELECT 1 FROM void_batch AS v
                                                     WHERE v.device = p.device
                                                         AND v.batch = p.batch)
                                 ORDER BY p.at_ms DESC, p.device DESC, p.seq DESC
                                 LIMIT 1))
