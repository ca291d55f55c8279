SELECT MAX(at_ms) FROM review WHERE card_id = :card_id
