SELECT id / 256 FROM card INDEXED BY card_suspended WHERE state = 6 LIMIT ?
