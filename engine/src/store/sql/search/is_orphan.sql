c.state IS NULL
