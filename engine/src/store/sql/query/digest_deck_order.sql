SELECT deck_id, note_id, position FROM deck_order ORDER BY deck_id, note_id
