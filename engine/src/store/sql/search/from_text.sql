-- Only the cards of notes in which the index finds all that the query needs.
FROM note_index
CROSS JOIN card AS c ON c.id BETWEEN note_index.rowid * 256 AND note_index.rowid * 256 + 255
WHERE note_index MATCH ? AND
