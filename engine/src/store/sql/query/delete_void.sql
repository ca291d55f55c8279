DELETE FROM void_batch WHERE device = :device AND batch = :batch
