-- The order of the join is that of the index.
SELECT t.note_id
FROM note_text AS t
CROSS JOIN note AS n ON n.id = t.note_id
WHERE t.front = :front AND n.live = 1
ORDER BY t.note_id
LIMIT :most
