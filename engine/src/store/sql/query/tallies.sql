SELECT deck_id, state, due_day, n FROM card_tally
