-- All else of it is as it was.
UPDATE note SET event_device = :event_device, event_seq = :event_seq WHERE id = :id
