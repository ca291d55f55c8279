SELECT t.{0} FROM note_text AS t WHERE t.note_id = ?
