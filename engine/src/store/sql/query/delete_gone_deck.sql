DELETE FROM gone_deck WHERE id = :id
