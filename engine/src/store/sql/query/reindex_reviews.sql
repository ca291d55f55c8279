REINDEX review
