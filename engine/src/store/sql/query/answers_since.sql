SELECT r.card_id, r.at_ms, r.utc_offset_min, r.grade, r.mode, r.taken_ms, r.interval_before,
    r.first_ever, r.choice, r.device, r.seq, n.deck_id, COALESCE(n.parent_id, n.id)
FROM review AS r
JOIN note AS n ON n.id = r.card_id / 256
WHERE r.at_ms >= :from_ms
    AND NOT EXISTS (SELECT 1 FROM void_batch AS v WHERE v.device = r.device AND v.batch = r.batch)
ORDER BY r.at_ms, r.device, r.seq
