-- For each device: how many rows, the last of them, and its checksum.
SELECT device, COUNT(*), MAX(seq),
    (SELECT checksum FROM event AS e WHERE e.device = r.device AND e.seq = MAX(r.seq)
     UNION ALL
     SELECT checksum FROM review AS v WHERE v.device = r.device AND v.seq = MAX(r.seq))
FROM (SELECT device, seq FROM event UNION ALL SELECT device, seq FROM review) AS r
GROUP BY device
ORDER BY device
