SELECT e.payload
FROM note AS n
JOIN event AS e ON e.device = n.event_device AND e.seq = n.event_seq
WHERE n.id = :id
