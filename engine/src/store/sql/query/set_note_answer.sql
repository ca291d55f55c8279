UPDATE note_text SET answer = :value WHERE note_id = :note_id
