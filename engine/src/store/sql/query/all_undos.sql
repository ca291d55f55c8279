SELECT device, seq, batch, payload FROM event WHERE subject = 0 AND kind = 7
