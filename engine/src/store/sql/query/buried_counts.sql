SELECT deck_id, COUNT(*) FROM card WHERE buried_until > :day AND state <> 6 GROUP BY deck_id
