-- Made after a rebuild has filled the tables. In these orders the library walks through notes, with the
-- note's id behind each key; by their fronts it finds duplicates. Answers touch none of them.
CREATE INDEX note_by_title ON note_text (title);
CREATE INDEX note_by_answer ON note_text (answer);
CREATE INDEX note_by_tags ON note_text (tags);
CREATE INDEX note_by_front ON note_text (front);
CREATE INDEX note_by_added ON note_text (added_ms);
CREATE INDEX note_by_edited ON note_text (edited_ms);
