SELECT id FROM note WHERE type_id = :type_id ORDER BY id
