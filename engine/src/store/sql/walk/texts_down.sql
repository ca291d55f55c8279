SELECT t.note_id, t.{0} FROM note_text AS t
WHERE (t.{0}, t.note_id) < (?, ?)
ORDER BY t.{0} DESC, t.note_id DESC
LIMIT ?
