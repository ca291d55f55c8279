-- The rows of a batch follow one another: it has a review when the next review is one of its own.
SELECT COALESCE((SELECT batch FROM review WHERE device = :device AND seq >= :batch ORDER BY seq LIMIT 1), 0)
    = :batch
