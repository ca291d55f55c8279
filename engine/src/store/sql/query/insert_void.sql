INSERT OR IGNORE INTO void_batch (device, batch) VALUES (:device, :batch)
