-- By their ids: an index of what else is asked would be gone through once for each span.
FROM card AS c NOT INDEXED
WHERE c.id BETWEEN ? AND ?
