SELECT n.deck_id, n.parent_id, n.event_device, n.event_seq, n.removed, n.live, n.answered, n.draft,
    n.position, n.cards, COALESCE(p.live = 1 AND p.answered = 0, 0) AS locked,
    n.type_id, n.id
FROM note AS n
LEFT JOIN note AS p ON p.id = n.parent_id
ORDER BY n.id
