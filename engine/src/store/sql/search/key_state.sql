-- As in LibraryState, by CardTally::State.
CASE WHEN c.state IS NULL THEN 8
     WHEN c.state = 6 THEN 7
     WHEN c.state < 0 THEN 0
     WHEN c.buried_until > ? THEN 6
     WHEN c.state = 2 THEN 2
     WHEN c.state < 4 THEN 1
     WHEN c.drill_day = ? THEN 5
     ELSE c.state - 1 END
