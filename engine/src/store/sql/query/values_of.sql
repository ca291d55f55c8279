-- Of a JSON array.
SELECT value FROM json_each(?)
