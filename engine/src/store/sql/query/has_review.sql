SELECT EXISTS (
    SELECT 1 FROM review AS r
    WHERE r.card_id BETWEEN :first AND :last
        AND NOT EXISTS (SELECT 1 FROM void_batch AS v WHERE v.device = r.device AND v.batch = r.batch))
