SELECT id
FROM note
WHERE parent_id = :parent_id AND removed = :removed AND live = 1 - :removed
ORDER BY position, id
