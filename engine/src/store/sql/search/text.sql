text_matches(?, ?, ?, ?, (SELECT t.text FROM note_text AS t WHERE t.note_id = c.id / 256))
