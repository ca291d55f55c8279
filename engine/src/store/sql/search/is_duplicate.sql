EXISTS (SELECT 1 FROM note_text AS t
        CROSS JOIN note_text AS o ON o.front = t.front AND o.note_id <> t.note_id
        CROSS JOIN note AS n ON n.id = o.note_id
        WHERE t.note_id = c.id / 256 AND n.live = 1)
