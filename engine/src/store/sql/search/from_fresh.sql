FROM card AS c INDEXED BY card_new
WHERE c.state IN (0, 1, 3) AND
