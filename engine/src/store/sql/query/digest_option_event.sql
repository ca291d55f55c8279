SELECT kind, subject, event_device, event_seq FROM option_event ORDER BY kind, subject
