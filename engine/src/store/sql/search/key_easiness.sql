c.easiness
