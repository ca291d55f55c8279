-- Cards of one interval by their due day, those after a place. What is buried comes when both days are
-- over, never ahead.
SELECT id, deck_id, parent_id, kind, interval_days, due_day
FROM card
WHERE deck_id = :deck_id AND state IN (4, 5) AND interval_days = :interval
    AND (due_day, id) > (:after_day, :after_id) AND due_day <= :last
    AND (buried_until IS NULL OR buried_until <= :day) AND drill_day IS NOT :day AND last_day < :reviewed_before
ORDER BY due_day, id
LIMIT :limit
