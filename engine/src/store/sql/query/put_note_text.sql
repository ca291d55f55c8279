INSERT INTO note_text (note_id, added_ms, edited_ms, front, title, answer, tags, text)
VALUES (:note_id, :added_ms, :edited_ms, :front, :title, :answer, :tags, :text)
