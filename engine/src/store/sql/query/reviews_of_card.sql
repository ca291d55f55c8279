SELECT r.card_id, r.at_ms, r.utc_offset_min, r.grade, r.mode, r.taken_ms, r.interval_before,
    r.first_ever, r.choice, r.device, r.seq
FROM review AS r
WHERE r.card_id = :card_id
    AND NOT EXISTS (SELECT 1 FROM void_batch AS v WHERE v.device = r.device AND v.batch = r.batch)
ORDER BY r.at_ms, r.device, r.seq
