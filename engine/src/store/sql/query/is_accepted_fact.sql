SELECT EXISTS (SELECT 1 FROM fact_decision WHERE made = :note_id)
