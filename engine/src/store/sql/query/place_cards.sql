UPDATE card SET position = :position WHERE id BETWEEN :first AND :last
