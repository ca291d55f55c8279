SELECT id, deck_id, parent_id, kind, position, locked, state, repetition, interval_days, easiness,
    due_day, last_day, last_grade, reviews, lapses, last_right, drill_day, step, step_until_ms, last_at_ms, asked_day,
    suspended, buried_until, flag
FROM card
ORDER BY id
