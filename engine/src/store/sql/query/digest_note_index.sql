SELECT term, doc FROM note_index_term ORDER BY term
