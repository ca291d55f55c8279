INSERT OR IGNORE INTO deck_order (deck_id, note_id, position) VALUES (:deck_id, :note_id, :position)
