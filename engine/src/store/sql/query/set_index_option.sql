INSERT INTO note_index (note_index, rank) VALUES (:option, :value)
