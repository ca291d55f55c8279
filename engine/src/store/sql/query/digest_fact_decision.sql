SELECT note_id, fact, event_device, event_seq, made FROM fact_decision
ORDER BY note_id, fact, event_device, event_seq
