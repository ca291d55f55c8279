-- Answered from the index alone, but for what is asked of a note or the log.
FROM card AS c INDEXED BY card_due_day
WHERE c.state IN (4, 5) AND c.due_day BETWEEN ? AND ? AND
