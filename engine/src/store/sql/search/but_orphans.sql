AND c.state IS NOT NULL
