-- Answered from the index alone, whatever their number.
SELECT id, last_day, interval_days, kind
FROM card
WHERE deck_id = :deck_id AND state IN (4, 5) AND asked_day <= :day AND drill_day IS NOT :day
