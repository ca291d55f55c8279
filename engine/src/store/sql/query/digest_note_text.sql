SELECT note_id, added_ms, edited_ms, text FROM note_text ORDER BY note_id
