SELECT EXISTS (SELECT 1 FROM fact_decision WHERE fact = :fact AND made IS NOT NULL)
