-- What the first row of a batch is: the kind of an event, 0 for a review.
SELECT COALESCE((SELECT kind FROM event WHERE device = :device AND seq = :batch), 0)
