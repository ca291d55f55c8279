SELECT id FROM note WHERE parent_id = :parent_id AND live = 1 ORDER BY position, id
