FROM card AS c INDEXED BY card_question
WHERE c.kind = 0 AND c.state IS NOT NULL AND c.state <> 6 AND
