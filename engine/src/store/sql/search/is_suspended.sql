c.suspended = 1
