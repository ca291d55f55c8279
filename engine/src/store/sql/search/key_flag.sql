c.flag
