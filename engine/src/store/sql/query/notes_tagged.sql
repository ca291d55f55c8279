SELECT note_id FROM note_tag WHERE tag = :tag
