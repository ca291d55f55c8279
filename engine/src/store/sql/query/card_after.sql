SELECT id FROM card WHERE id > :id ORDER BY id LIMIT 1 OFFSET :passed
