INSERT INTO note_tag (tag, note_id) VALUES (:tag, :note_id) ON CONFLICT DO NOTHING
