-- The greatest id that a device has given to a deck or note. Cards (kinds 8 and 9) have ids of
-- another shape, which may lie in the same range.
SELECT subject FROM event
WHERE subject BETWEEN :low AND :high AND kind NOT IN (8, 9)
ORDER BY subject DESC
LIMIT 1
