-- The due day on which the index of cards in review is, so many cards behind the beginning of a day.
SELECT due_day FROM card INDEXED BY card_due_day
WHERE state IN (4, 5) AND due_day >= :day
ORDER BY due_day LIMIT 1 OFFSET :passed
