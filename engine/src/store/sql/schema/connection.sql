-- In force on every connection; connection_state.sql reads them back.
PRAGMA busy_timeout = 5000;
PRAGMA foreign_keys = ON;
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
-- REPLACE would slip past the triggers that keep the log append-only.
PRAGMA recursive_triggers = ON;
PRAGMA temp_store = MEMORY;
PRAGMA mmap_size = 0;
PRAGMA cache_size = -16384;
PRAGMA synchronous = FULL;
