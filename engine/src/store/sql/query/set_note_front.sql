UPDATE note_text SET front = :value WHERE note_id = :note_id
