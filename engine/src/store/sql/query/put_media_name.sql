INSERT INTO media_name (note_id, name, file, bytes, at_ms, event_device, event_seq)
VALUES (:note_id, :name, :file, :bytes, :at_ms, :event_device, :event_seq)
ON CONFLICT DO NOTHING
