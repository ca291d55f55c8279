DELETE FROM note_tag WHERE tag = :tag AND note_id = :note_id
