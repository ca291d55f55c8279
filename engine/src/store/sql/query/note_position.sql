SELECT position FROM deck_order WHERE deck_id = :deck_id AND note_id = :note_id
