c.state IN (0, 1, 3)
