SELECT id, event_device, event_seq FROM deck ORDER BY id
