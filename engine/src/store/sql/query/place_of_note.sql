SELECT deck_id, position FROM note WHERE id = :id
