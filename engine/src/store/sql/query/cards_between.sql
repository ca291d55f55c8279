SELECT id, deck_id, kind, parent_id, locked, repetition, interval_days, easiness, due_day, last_day,
    last_grade, reviews, lapses, last_right, drill_day, state IS NULL, suspended, buried_until, flag, step,
    step_until_ms
FROM card
WHERE id BETWEEN :first AND :last
ORDER BY id
