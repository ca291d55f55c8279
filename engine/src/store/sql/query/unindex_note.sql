-- An index without content must be told what it had taken in.
INSERT INTO note_index (note_index, rowid, text) VALUES ('delete', :note_id, :text)
