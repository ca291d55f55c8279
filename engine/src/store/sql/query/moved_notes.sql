-- Notes of a deck that are not where its order wants them.
SELECT n.id, COALESCE(o.position, 2147483647) AS wanted
FROM note AS n
LEFT JOIN deck_order AS o ON o.deck_id = n.deck_id AND o.note_id = n.id
WHERE n.deck_id = :deck_id AND n.position <> wanted
