-- A join, which keeps its place in void_batch from row to row, where NOT EXISTS would begin anew.
SELECT r.card_id, r.at_ms, r.utc_offset_min, r.grade, r.mode, r.taken_ms, r.interval_before,
    r.first_ever, r.device, r.seq
FROM review AS r
LEFT JOIN void_batch AS v ON v.device = r.device AND v.batch = r.batch
WHERE v.batch IS NULL
ORDER BY r.card_id, r.at_ms, r.device, r.seq
