INSERT INTO fact_decision (note_id, fact, event_device, event_seq, made)
VALUES (:note_id, :fact, :event_device, :event_seq, :made)
ON CONFLICT DO NOTHING
