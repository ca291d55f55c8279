-- How many notes the index finds, up to :most.
SELECT COUNT(*) FROM (SELECT rowid FROM note_index WHERE note_index MATCH :words LIMIT :most)
