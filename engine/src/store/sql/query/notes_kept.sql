SELECT COUNT(*) FROM note WHERE deck_id = :deck_id AND removed = 0
