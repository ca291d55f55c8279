SELECT name, file, bytes FROM media_name WHERE note_id = :note_id ORDER BY name
