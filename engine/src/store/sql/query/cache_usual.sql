-- As in connection.sql.
PRAGMA cache_size = -16384
