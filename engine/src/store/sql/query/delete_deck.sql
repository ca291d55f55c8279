DELETE FROM deck WHERE id = :id
