SELECT deck_id, state, asked_day, n FROM card_tally
