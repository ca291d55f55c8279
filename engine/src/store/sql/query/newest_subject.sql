-- The greatest id that a device has given to a deck or note.
SELECT COALESCE(MAX(subject), 0) FROM event WHERE subject BETWEEN :low AND :high
