SELECT id / 256 FROM card INDEXED BY card_drill WHERE drill_day = ? LIMIT ?
