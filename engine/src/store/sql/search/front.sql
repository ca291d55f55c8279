c.id / 256 IN (SELECT t.note_id FROM note_text AS t WHERE t.front = ?)
