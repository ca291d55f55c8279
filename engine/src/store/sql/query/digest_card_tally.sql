SELECT deck_id, state, due_day, n FROM card_tally ORDER BY deck_id, state, due_day
