SELECT id, saved_device, saved_seq, removed_device, removed_seq, by_hand FROM gone_deck ORDER BY id
