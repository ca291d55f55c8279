c.kind + 100 * (c.parent_id IS NOT NULL)
