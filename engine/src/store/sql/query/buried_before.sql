-- Cards that are still buried on :day, with what was last said of each without this device's rows after
-- :seq. The plus keeps the planner from walking all cards by id.
SELECT c.id,
    (SELECT e.payload
     FROM event AS e
     WHERE e.subject = c.id AND e.kind = :kind AND NOT (e.device = :device AND e.seq > :seq)
         AND NOT EXISTS (SELECT 1 FROM void_batch AS v
                         WHERE v.device = e.device AND v.batch = e.batch)
     ORDER BY e.at_ms DESC, e.device DESC, e.seq DESC
     LIMIT 1)
FROM card AS c
WHERE c.buried_until > :day AND c.state <> 6
ORDER BY +c.id
