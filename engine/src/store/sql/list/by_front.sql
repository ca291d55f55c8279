-- Which notes an index finds at once, up to so many: by one test of a search, in no order.
SELECT note_id FROM note_text WHERE front = ? LIMIT ?
