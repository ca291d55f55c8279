FROM card AS c INDEXED BY card_drill
WHERE c.drill_day = ? AND
