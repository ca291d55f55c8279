SELECT tag, note_id FROM note_tag ORDER BY tag, note_id
