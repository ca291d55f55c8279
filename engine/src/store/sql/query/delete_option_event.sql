DELETE FROM option_event WHERE kind = :kind AND subject = :subject
