SELECT id, deck_id, parent_id, event_device, event_seq, removed, live, answered, draft, position, cards
FROM note
ORDER BY id
