UPDATE note SET answered = 1
WHERE EXISTS (
    SELECT 1 FROM review AS r
    WHERE r.card_id BETWEEN note.id * 256 AND note.id * 256 + 255
        AND NOT EXISTS (SELECT 1 FROM void_batch AS v WHERE v.device = r.device AND v.batch = r.batch))
