-- What is NULL of :mode, :kind, :decks and :cards (JSON arrays) does not matter. A card is looked for
-- before a review is read whole.
SELECT r.card_id, r.at_ms, r.utc_offset_min, r.grade, r.mode, r.taken_ms, r.interval_before,
    r.first_ever, r.choice, r.device, r.seq
FROM review AS r
CROSS JOIN card AS c ON c.id = r.card_id
WHERE r.device = :device AND r.seq > :seq
    AND (:mode IS NULL OR r.mode = :mode)
    AND (:cards IS NULL OR r.card_id IN (SELECT value FROM json_each(:cards)))
    AND (:kind IS NULL OR c.kind = :kind)
    AND (:decks IS NULL OR c.deck_id IN (SELECT value FROM json_each(:decks)))
    AND NOT EXISTS (SELECT 1 FROM void_batch AS v WHERE v.device = r.device AND v.batch = r.batch)
ORDER BY r.seq
