-- The last removed first; with :by_hand, not those that an import removed.
SELECT g.id, s.payload, r.device, r.batch, r.at_ms
FROM gone_deck AS g
CROSS JOIN event AS s ON s.device = g.saved_device AND s.seq = g.saved_seq
CROSS JOIN event AS r ON r.device = g.removed_device AND r.seq = g.removed_seq
WHERE g.by_hand >= :by_hand
ORDER BY r.at_ms DESC, r.device DESC, r.seq DESC
