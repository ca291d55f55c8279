INSERT INTO note_index (rowid, text) VALUES (:note_id, :text)
