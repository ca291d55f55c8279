-- States 1 and 2: a new fact, unlocked and locked.
UPDATE card
SET locked = :locked,
    state = CASE WHEN state IN (1, 2) THEN 1 + :locked ELSE state END
WHERE id BETWEEN :first AND :last AND locked <> :locked
