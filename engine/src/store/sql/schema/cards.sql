-- Cards, their marks and schedules, derived from notes, reviews and what was said of the card itself.

CREATE TABLE card (
    id            INTEGER NOT NULL PRIMARY KEY,   -- note * 256 + ordinal
    deck_id       INTEGER NOT NULL,
    parent_id     INTEGER,                        -- the question, when the note is a fact
    kind          INTEGER NOT NULL,               -- CardKind
    position      INTEGER NOT NULL,               -- the note's
    locked        INTEGER NOT NULL,
    state         INTEGER,                        -- CardTally::State; NULL when it counts nowhere
    suspended     INTEGER NOT NULL,
    buried_until  INTEGER,                        -- the first study day on which it is asked again
    flag          INTEGER NOT NULL,
    asked_day     INTEGER,                        -- the later of due_day and buried_until; NULL while
                                                  -- new or suspended
    repetition    INTEGER,                        -- from here on NULL while new
    interval_days INTEGER,
    easiness      INTEGER,
    due_day       INTEGER,
    last_day      INTEGER,
    last_grade    INTEGER,
    reviews       INTEGER,
    lapses        INTEGER,
    last_right    INTEGER,
    drill_day     INTEGER,
    step          INTEGER,                        -- of a drill by learning steps, with its end
    step_until_ms INTEGER,
    last_at_ms    INTEGER                         -- newest review of any mode
) STRICT;

CREATE TABLE card_tally (
    deck_id   INTEGER NOT NULL,
    state     INTEGER NOT NULL,
    asked_day INTEGER NOT NULL,                   -- -2147483648 for none
    n         INTEGER NOT NULL,
    PRIMARY KEY (deck_id, state, asked_day)
) STRICT, WITHOUT ROWID;
