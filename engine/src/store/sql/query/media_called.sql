-- The files that notes mean by a name, the newest first, with the decks of those notes.
SELECT m.file, m.bytes, n.deck_id
FROM media_name AS m
JOIN note AS n ON n.id = m.note_id
WHERE m.name = :name
GROUP BY m.file, m.bytes, n.deck_id
ORDER BY MAX(m.at_ms) DESC, m.file, n.deck_id
