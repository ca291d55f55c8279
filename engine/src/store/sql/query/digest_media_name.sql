SELECT note_id, name, file, bytes, at_ms, event_device, event_seq FROM media_name
ORDER BY note_id, name
