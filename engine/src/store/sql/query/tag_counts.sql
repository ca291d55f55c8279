-- Each spelling of a tag, with the notes that are there and have it.
SELECT tag, COUNT(*) FROM note_tag GROUP BY tag
