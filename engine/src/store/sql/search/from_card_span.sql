FROM card AS c
WHERE c.id BETWEEN ? AND ?
