-- Decks whose newest removal is in a batch.
SELECT g.id
FROM gone_deck AS g JOIN event AS e ON e.device = g.removed_device AND e.seq = g.removed_seq
WHERE g.removed_device = :device AND e.batch = :batch
