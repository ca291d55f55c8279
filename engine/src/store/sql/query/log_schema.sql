SELECT type || ' ' || name || ': ' || COALESCE(sql, '') FROM sqlite_schema
WHERE tbl_name IN ('meta', 'event', 'review')
ORDER BY 1
