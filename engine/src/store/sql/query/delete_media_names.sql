DELETE FROM media_name WHERE note_id = :note_id
