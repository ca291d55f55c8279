SELECT removed FROM note WHERE id = :id
