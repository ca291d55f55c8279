INSERT INTO undone (device, seq, batch, names) VALUES (:device, :seq, :batch, :names)
