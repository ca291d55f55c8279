UPDATE note_text SET title = :value WHERE note_id = :note_id
