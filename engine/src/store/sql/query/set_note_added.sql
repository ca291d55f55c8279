UPDATE note_text SET added_ms = :value WHERE note_id = :note_id
