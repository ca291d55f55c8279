c.parent_id IS NOT NULL
