c.id / 256 IN (SELECT n.id FROM note AS n WHERE n.type_id IN (SELECT value FROM json_each(?)))
