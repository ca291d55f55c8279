-- What has an index of its own is set by itself: SQLite moves the entry of each column that is named.
UPDATE note_text SET edited_ms = :edited_ms, text = :text WHERE note_id = :note_id
