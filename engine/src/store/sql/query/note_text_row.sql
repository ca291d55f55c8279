SELECT text, added_ms, front, title, answer, tags FROM note_text WHERE note_id = :note_id
