-- What tells the note types (kind 20), and which of them are gone (21).
SELECT e.kind, e.payload
FROM option_event AS o
JOIN event AS e ON e.device = o.event_device AND e.seq = o.event_seq
WHERE o.kind IN (20, 21)
ORDER BY o.kind, o.subject
