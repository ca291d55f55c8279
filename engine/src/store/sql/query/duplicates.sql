-- Notes that are there with fronts that others have, too: of so many fronts behind one.
SELECT t.front, t.note_id, n.live
FROM (SELECT d.front AS front FROM note_text AS d WHERE d.front > :after
      GROUP BY d.front HAVING COUNT(*) > 1 ORDER BY d.front LIMIT :fronts) AS f
CROSS JOIN note_text AS t ON t.front = f.front
CROSS JOIN note AS n ON n.id = t.note_id
ORDER BY t.front, t.note_id
