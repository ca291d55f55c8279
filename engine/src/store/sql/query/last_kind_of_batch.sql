-- What the last event of a batch is. Kind 7, which the index leaves out, is in batches of its own.
SELECT kind FROM event
WHERE device = :device AND batch = :batch AND seq >= :batch
    AND seq < COALESCE((SELECT n.seq FROM event AS n
                        WHERE n.device = :device AND n.seq > :batch AND n.batch <> :batch
                            AND n.kind <> 7
                        ORDER BY n.seq
                        LIMIT 1), 9223372036854775807)
ORDER BY seq DESC
LIMIT 1
