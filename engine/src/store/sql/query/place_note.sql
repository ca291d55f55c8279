UPDATE note SET position = :position WHERE id = :id
