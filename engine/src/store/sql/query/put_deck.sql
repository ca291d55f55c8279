INSERT INTO deck (id, event_device, event_seq) VALUES (:id, :event_device, :event_seq)
ON CONFLICT (id) DO UPDATE SET event_device = excluded.event_device, event_seq = excluded.event_seq
