c.id IN (SELECT k.id FROM note AS f
         JOIN card AS k ON k.id BETWEEN f.id * 256 AND f.id * 256 + 255
         WHERE f.parent_id = ?)
