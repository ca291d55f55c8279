EXISTS (SELECT 1 FROM note AS f WHERE f.parent_id = c.id / 256 AND f.live = 1)
