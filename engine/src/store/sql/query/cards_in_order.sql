-- A page of a deck's cards, those after one place; new ones, if wanted, unless they are locked.
SELECT id, position
FROM card
WHERE deck_id = :deck_id AND state IS NOT NULL AND (position, id) > (:position, :id)
    AND (state IN (4, 5) OR (state IN (0, 1, 3) AND :with_new = 1))
ORDER BY position, id
LIMIT :limit
