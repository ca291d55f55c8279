SELECT e.kind, e.payload
FROM option_event AS o
JOIN event AS e ON e.device = o.event_device AND e.seq = o.event_seq
ORDER BY o.kind, o.subject
