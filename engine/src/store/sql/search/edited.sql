(SELECT t.edited_ms FROM note_text AS t WHERE t.note_id = c.id / 256) >= ?
