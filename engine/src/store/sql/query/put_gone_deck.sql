INSERT INTO gone_deck (id, saved_device, saved_seq, removed_device, removed_seq, by_hand)
VALUES (:id, :saved_device, :saved_seq, :removed_device, :removed_seq, :by_hand)
ON CONFLICT (id) DO UPDATE SET
    saved_device = excluded.saved_device, saved_seq = excluded.saved_seq,
    removed_device = excluded.removed_device, removed_seq = excluded.removed_seq,
    by_hand = excluded.by_hand
