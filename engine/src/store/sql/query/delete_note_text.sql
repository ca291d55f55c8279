DELETE FROM note_text WHERE note_id = :note_id
