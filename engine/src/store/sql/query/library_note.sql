SELECT e.payload, n.position, t.added_ms, t.edited_ms
FROM note AS n
JOIN event AS e ON e.device = n.event_device AND e.seq = n.event_seq
JOIN note_text AS t ON t.note_id = n.id
WHERE n.id = :id
