-- As in LibraryState.
CASE WHEN c.state IS NULL THEN 8
     WHEN c.state < 0 THEN 0
     WHEN c.suspended THEN 7
     WHEN c.buried_until > ? THEN 6
     WHEN c.due_day IS NULL THEN 1 + c.locked
     WHEN c.drill_day = ? THEN 5
     WHEN c.interval_days < 21 THEN 3
     ELSE 4 END
