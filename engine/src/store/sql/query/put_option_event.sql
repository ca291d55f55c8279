INSERT OR REPLACE INTO option_event (kind, subject, event_device, event_seq)
VALUES (:kind, :subject, :event_device, :event_seq)
