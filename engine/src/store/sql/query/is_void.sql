SELECT EXISTS (SELECT 1 FROM void_batch WHERE device = :device AND batch = :batch)
