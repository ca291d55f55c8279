REINDEX event
