SELECT id FROM note WHERE parent_id = ? LIMIT ?
