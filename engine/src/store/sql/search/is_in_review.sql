c.state IN (4, 5)
