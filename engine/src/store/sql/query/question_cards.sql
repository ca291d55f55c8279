SELECT id
FROM card
WHERE deck_id = :deck_id AND kind = 0 AND state IS NOT NULL AND state <> 6
ORDER BY position, id
