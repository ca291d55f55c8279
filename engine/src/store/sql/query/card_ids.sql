SELECT id FROM card WHERE id BETWEEN :first AND :last ORDER BY id
