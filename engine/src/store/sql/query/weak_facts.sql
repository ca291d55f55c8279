-- How little is remembered of a fact depends on the days since its review over its interval. Of facts
-- with one interval those reviewed first are the weakest, so each interval gives a few and no more.
WITH RECURSIVE length (days) AS (
    SELECT MIN(interval_days)
    FROM card
    WHERE deck_id = :deck_id AND state IN (4, 5) AND parent_id IS NOT NULL
    UNION ALL
    SELECT (SELECT MIN(interval_days)
            FROM card
            WHERE deck_id = :deck_id AND state IN (4, 5) AND parent_id IS NOT NULL
                AND interval_days > length.days)
    FROM length
    WHERE length.days IS NOT NULL
)
SELECT c.id, c.last_day, c.interval_days
FROM length
CROSS JOIN card AS c ON c.id IN (
    SELECT id
    FROM card
    WHERE deck_id = :deck_id AND state IN (4, 5) AND parent_id IS NOT NULL
        AND interval_days = length.days AND last_day < :day
        AND (buried_until IS NULL OR buried_until <= :day)
    ORDER BY last_day, id
    LIMIT :limit)
ORDER BY CAST(:day - c.last_day AS REAL) / MAX(c.interval_days, 1) DESC, c.id
LIMIT :limit
