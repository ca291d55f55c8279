SELECT note_id, added_ms, edited_ms, front, title, answer, tags, text FROM note_text ORDER BY note_id
