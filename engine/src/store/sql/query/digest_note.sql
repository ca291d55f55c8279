SELECT id, deck_id, parent_id, event_device, event_seq, removed, live, answered, draft, position, cards,
    type_id
FROM note
ORDER BY id
