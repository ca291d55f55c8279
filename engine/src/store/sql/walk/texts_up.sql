-- Notes by one of the columns of note_text that have an index, {0}.
SELECT t.note_id, t.{0} FROM note_text AS t
WHERE (t.{0}, t.note_id) > (?, ?)
ORDER BY t.{0}, t.note_id
LIMIT ?
