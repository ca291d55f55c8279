c.due_day IS NOT NULL
