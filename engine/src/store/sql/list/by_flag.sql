SELECT id / 256 FROM card INDEXED BY card_flag WHERE flag = ? AND flag <> 0 LIMIT ?
