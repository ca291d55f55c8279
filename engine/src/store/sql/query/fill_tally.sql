INSERT INTO card_tally (deck_id, state, asked_day, n)
SELECT deck_id, state, COALESCE(asked_day, -2147483648), COUNT(*)
FROM card
WHERE state IS NOT NULL
GROUP BY 1, 2, 3
