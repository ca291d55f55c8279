INSERT INTO note_text (note_id, added_ms, edited_ms, front, title, answer, tags, text)
VALUES (:note_id, :added_ms, :edited_ms, :front, :title, :answer, :tags, :text)
ON CONFLICT (note_id) DO UPDATE SET
    added_ms = excluded.added_ms, edited_ms = excluded.edited_ms, front = excluded.front,
    title = excluded.title,
    answer = excluded.answer, tags = excluded.tags, text = excluded.text
