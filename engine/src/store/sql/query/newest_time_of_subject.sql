SELECT MAX(at_ms) FROM event WHERE subject = :subject AND kind BETWEEN :first_kind AND :last_kind
