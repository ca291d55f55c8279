SELECT id, deck_id FROM card WHERE state = 6 ORDER BY +id
