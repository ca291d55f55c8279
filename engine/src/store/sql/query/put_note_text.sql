INSERT INTO note_text (note_id, added_ms, edited_ms, text) VALUES (:note_id, :added_ms, :edited_ms, :text)
ON CONFLICT (note_id) DO UPDATE SET
    added_ms = excluded.added_ms, edited_ms = excluded.edited_ms, text = excluded.text
