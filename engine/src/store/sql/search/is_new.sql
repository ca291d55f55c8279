c.due_day IS NULL AND c.state IS NOT -1
