c.due_day IS NULL
