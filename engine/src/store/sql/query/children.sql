SELECT id FROM note WHERE parent_id = :parent_id ORDER BY id
