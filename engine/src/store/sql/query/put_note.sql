INSERT INTO note (id, deck_id, parent_id, event_device, event_seq, removed, live, answered, draft,
                  position, cards, type_id)
VALUES (:id, :deck_id, :parent_id, :event_device, :event_seq, :removed, :live, :answered, :draft,
        :position, :cards, :type_id)
ON CONFLICT (id) DO UPDATE SET
    deck_id = excluded.deck_id, parent_id = excluded.parent_id,
    event_device = excluded.event_device, event_seq = excluded.event_seq,
    removed = excluded.removed, live = excluded.live, answered = excluded.answered,
    draft = excluded.draft, position = excluded.position, cards = excluded.cards,
    type_id = excluded.type_id
