DELETE FROM deck_order WHERE deck_id = :deck_id
