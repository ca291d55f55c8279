-- What is asked of scheduled cards on each of these days, of each deck: one range of its tally a state.
SELECT t.asked_day, t.n
FROM deck AS d
CROSS JOIN card_tally AS t ON t.deck_id = d.id
WHERE t.state IN (4, 5) AND t.asked_day BETWEEN :first AND :last
