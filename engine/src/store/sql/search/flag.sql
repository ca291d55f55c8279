c.flag = ?
