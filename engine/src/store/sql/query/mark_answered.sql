UPDATE note SET answered = 1
WHERE id IN (
    SELECT DISTINCT r.card_id / 256 FROM review AS r
    WHERE NOT EXISTS (SELECT 1 FROM void_batch AS v WHERE v.device = r.device AND v.batch = r.batch))
