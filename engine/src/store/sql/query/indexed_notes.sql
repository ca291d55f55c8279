SELECT rowid FROM note_index WHERE note_index MATCH :words ORDER BY rowid
