DELETE FROM fact_decision WHERE note_id = :note_id
