SELECT DISTINCT fact FROM fact_decision WHERE note_id = :note_id ORDER BY fact
