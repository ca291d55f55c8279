SELECT device, seq, batch, names FROM undone ORDER BY device, seq
