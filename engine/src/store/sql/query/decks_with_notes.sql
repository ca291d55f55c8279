-- Each deck that has notes, gone or not: one step in the index a deck, however many notes.
WITH RECURSIVE found (deck_id) AS (
    SELECT MIN(deck_id) FROM note
    UNION ALL
    SELECT (SELECT MIN(note.deck_id) FROM note WHERE note.deck_id > found.deck_id)
    FROM found
    WHERE found.deck_id IS NOT NULL
)
SELECT deck_id FROM found WHERE deck_id IS NOT NULL
