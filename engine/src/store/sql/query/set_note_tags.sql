UPDATE note_text SET tags = :value WHERE note_id = :note_id
