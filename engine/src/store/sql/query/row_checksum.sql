SELECT checksum FROM event WHERE device = :device AND seq = :seq
UNION ALL
SELECT checksum FROM review WHERE device = :device AND seq = :seq
