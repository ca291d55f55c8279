c.due_day
