-- Everything that schema/connection.sql asked for, as one row; mmap_size has no such table.
SELECT (SELECT timeout FROM pragma_busy_timeout) = 5000
    AND (SELECT foreign_keys FROM pragma_foreign_keys) = 1
    AND (SELECT trusted_schema FROM pragma_trusted_schema) = 0
    AND (SELECT cell_size_check FROM pragma_cell_size_check) = 1
    AND (SELECT recursive_triggers FROM pragma_recursive_triggers) = 1
    AND (SELECT temp_store FROM pragma_temp_store) = 2
    AND (SELECT synchronous FROM pragma_synchronous) = 2
