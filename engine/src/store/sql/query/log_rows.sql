-- Rows of one device by seq, from both tables. Columns after `checksum`: the event's, the review's.
SELECT device, seq, batch, at_ms, utc_offset_min, checksum, kind, subject, payload,
    NULL AS card_id, NULL AS grade, NULL AS mode, NULL AS taken_ms, NULL AS interval_before,
    NULL AS first_ever, NULL AS choice
FROM event
WHERE device = :device AND seq BETWEEN :first AND :last
UNION ALL
SELECT device, seq, batch, at_ms, utc_offset_min, checksum, NULL, NULL, NULL,
    card_id, grade, mode, taken_ms, interval_before, first_ever, choice
FROM review
WHERE device = :device AND seq BETWEEN :first AND :last
ORDER BY seq
