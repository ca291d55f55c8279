SELECT deck_id, COUNT(*) FROM note WHERE draft = 1 AND live = 1 GROUP BY deck_id
