SELECT (SELECT COUNT(*) FROM event WHERE device = :device)
    + (SELECT COUNT(*) FROM review WHERE device = :device)
