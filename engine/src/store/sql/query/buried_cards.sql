-- The plus keeps the planner from walking all cards by id.
SELECT id, deck_id FROM card WHERE buried_until > :day AND state <> 6 ORDER BY +id
