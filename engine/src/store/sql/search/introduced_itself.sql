EXISTS (SELECT 1 FROM review AS r
        WHERE r.card_id = c.id AND r.at_ms >= ? AND r.first_ever = 1
            AND NOT EXISTS (SELECT 1 FROM void_batch AS v
                            WHERE v.device = r.device AND v.batch = r.batch))
