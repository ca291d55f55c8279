-- All but those of note types (kinds 20 and 21).
SELECT e.kind, e.payload
FROM option_event AS o
JOIN event AS e ON e.device = o.event_device AND e.seq = o.event_seq
WHERE o.kind < 20
ORDER BY o.kind, o.subject
