-- Drafts, each as the card that it would be: it counts, and nothing is known of it.
FROM (SELECT n.id * 256 AS id, n.deck_id, n.parent_id, 0 AS kind, n.position, 0 AS locked, -1 AS state,
          0 AS suspended, NULL AS buried_until, 0 AS flag, NULL AS asked_day, NULL AS interval_days,
          NULL AS easiness, NULL AS due_day, NULL AS last_day, NULL AS reviews, NULL AS lapses,
          NULL AS drill_day
      FROM note AS n
      WHERE n.draft = 1 AND n.live = 1) AS c
WHERE 1
