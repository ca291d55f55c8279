SELECT DISTINCT subject FROM event WHERE kind = :kind ORDER BY subject
