-- The end of a device's chain.
SELECT seq, checksum
FROM (SELECT * FROM (SELECT seq, checksum FROM event WHERE device = :device ORDER BY seq DESC LIMIT 1)
      UNION ALL
      SELECT * FROM (SELECT seq, checksum FROM review WHERE device = :device ORDER BY seq DESC LIMIT 1))
ORDER BY seq DESC
LIMIT 1
