c.id IN (SELECT r.card_id FROM review AS r
         WHERE r.at_ms >= ? AND r.first_ever = 1
             AND NOT EXISTS (SELECT 1 FROM void_batch AS v
                             WHERE v.device = r.device AND v.batch = r.batch))
