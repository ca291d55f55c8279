INSERT INTO card (id, deck_id, parent_id, kind, position, locked, state, repetition, interval_days,
                  easiness, due_day, last_day, last_grade, reviews, lapses, last_right, drill_day,
                  step, step_until_ms, last_at_ms, asked_day, suspended, buried_until, flag)
VALUES (:id, :deck_id, :parent_id, :kind, :position, :locked, :state, :repetition, :interval_days,
        :easiness, :due_day, :last_day, :last_grade, :reviews, :lapses, :last_right, :drill_day,
        :step, :step_until_ms, :last_at_ms, :asked_day, :suspended, :buried_until, :flag)
ON CONFLICT (id) DO UPDATE SET
    deck_id = excluded.deck_id, parent_id = excluded.parent_id, kind = excluded.kind,
    position = excluded.position, locked = excluded.locked, state = excluded.state,
    repetition = excluded.repetition, interval_days = excluded.interval_days,
    easiness = excluded.easiness, due_day = excluded.due_day, last_day = excluded.last_day,
    last_grade = excluded.last_grade, reviews = excluded.reviews, lapses = excluded.lapses,
    last_right = excluded.last_right, drill_day = excluded.drill_day,
    step = excluded.step, step_until_ms = excluded.step_until_ms,
    last_at_ms = excluded.last_at_ms, asked_day = excluded.asked_day,
    suspended = excluded.suspended, buried_until = excluded.buried_until, flag = excluded.flag
