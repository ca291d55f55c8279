SELECT d.id, e.payload
FROM deck AS d
JOIN event AS e ON e.device = d.event_device AND e.seq = d.event_seq
ORDER BY d.id
