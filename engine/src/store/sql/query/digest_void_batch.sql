SELECT device, batch FROM void_batch ORDER BY device, batch
