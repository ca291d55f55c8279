SELECT id FROM note WHERE deck_id = :deck_id ORDER BY id
