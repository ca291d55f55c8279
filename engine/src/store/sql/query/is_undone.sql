-- Whether an undo that counts names the batch.
SELECT EXISTS (
    SELECT 1 FROM undone AS u
    WHERE u.device = :device AND u.names = :batch
        AND NOT EXISTS (SELECT 1 FROM void_batch AS v WHERE v.device = u.device AND v.batch = u.batch))
