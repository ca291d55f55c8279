c.kind = ?
