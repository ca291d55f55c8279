SELECT id FROM note WHERE deck_id = :deck_id AND live = 1 ORDER BY position, id
