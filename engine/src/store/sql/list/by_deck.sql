SELECT n.id
FROM json_each(?) AS d
CROSS JOIN note AS n ON n.deck_id = d.value
LIMIT ?
