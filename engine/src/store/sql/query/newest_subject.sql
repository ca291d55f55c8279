-- The greatest id that a device has given to a deck or note.
SELECT subject FROM event WHERE subject BETWEEN :low AND :high ORDER BY subject DESC LIMIT 1
