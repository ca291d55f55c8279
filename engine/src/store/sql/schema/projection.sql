-- What is derived from the log, besides cards. Any change here needs a new ProjectionVersion
-- (schema.h); old files are then rebuilt when opened.

-- Undo events that count for something: those that name an earlier batch of their own device.
CREATE TABLE undone (
    device INTEGER NOT NULL,
    seq    INTEGER NOT NULL,
    batch  INTEGER NOT NULL,    -- in which the undo was recorded
    names  INTEGER NOT NULL,    -- the batch that it undoes
    PRIMARY KEY (device, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX undone_names ON undone (device, names, batch);
CREATE INDEX undone_batch ON undone (device, batch, names);

-- Batches without effect.
CREATE TABLE void_batch (
    device INTEGER NOT NULL,
    batch  INTEGER NOT NULL,
    PRIMARY KEY (device, batch)
) STRICT, WITHOUT ROWID;

-- Decks that exist. What they are is in the event that saved them.
CREATE TABLE deck (
    id           INTEGER NOT NULL PRIMARY KEY,
    event_device INTEGER NOT NULL,
    event_seq    INTEGER NOT NULL
) STRICT;

-- Decks that are gone by a removal that counts. What they were is in the event that last saved them.
CREATE TABLE gone_deck (
    id             INTEGER NOT NULL PRIMARY KEY,
    saved_device   INTEGER NOT NULL,
    saved_seq      INTEGER NOT NULL,
    removed_device INTEGER NOT NULL,
    removed_seq    INTEGER NOT NULL,
    by_hand        INTEGER NOT NULL     -- not by an import
) STRICT;

-- The events that tell presets, decks' choices among them, limits of a day, names of flags, note types,
-- and which of these are gone.
CREATE TABLE option_event (
    kind         INTEGER NOT NULL,  -- log::EventKind
    subject      INTEGER NOT NULL,
    event_device INTEGER NOT NULL,
    event_seq    INTEGER NOT NULL,
    PRIMARY KEY (kind, subject)
) STRICT, WITHOUT ROWID;

-- What was decided about candidates, by every event that counts.
CREATE TABLE fact_decision (
    note_id      INTEGER NOT NULL,  -- in which they were found
    fact         TEXT    NOT NULL,  -- the candidate's id
    event_device INTEGER NOT NULL,
    event_seq    INTEGER NOT NULL,
    made         INTEGER,           -- the note that it became; NULL where it was rejected
    PRIMARY KEY (note_id, fact, event_device, event_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX fact_decision_fact ON fact_decision (fact);

-- Which files notes mean by the names of media in their texts; of each name the newest event.
CREATE TABLE media_name (
    note_id      INTEGER NOT NULL,
    name         TEXT    NOT NULL,
    file         TEXT    NOT NULL,  -- in the folder of media
    bytes        INTEGER NOT NULL,
    at_ms        INTEGER NOT NULL,
    event_device INTEGER NOT NULL,
    event_seq    INTEGER NOT NULL,
    PRIMARY KEY (note_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX media_name_name ON media_name (name);

CREATE TABLE deck_order (
    deck_id  INTEGER NOT NULL,
    note_id  INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (deck_id, note_id)
) STRICT, WITHOUT ROWID;

-- Notes, removed ones too. Their text is in the event that saved them.
CREATE TABLE note (
    id           INTEGER NOT NULL PRIMARY KEY,
    deck_id      INTEGER NOT NULL,
    parent_id    INTEGER,
    event_device INTEGER NOT NULL,
    event_seq    INTEGER NOT NULL,
    removed      INTEGER NOT NULL,  -- among the orphans
    live         INTEGER NOT NULL,  -- not removed, and its deck exists
    answered     INTEGER NOT NULL,  -- one of its cards has a review
    draft        INTEGER NOT NULL,  -- a question without cards
    position     INTEGER NOT NULL,  -- in its deck; 2147483647 when the deck's order does not name it
    cards        BLOB    NOT NULL,  -- two bytes a card: ordinal, kind
    type_id      INTEGER            -- of a note of a type of one's own
) STRICT;
CREATE INDEX note_deck ON note (deck_id, position);
CREATE INDEX note_parent ON note (parent_id, position) WHERE parent_id IS NOT NULL;
CREATE INDEX note_removed ON note (id, deck_id) WHERE removed = 1;
CREATE INDEX note_type ON note (type_id) WHERE type_id IS NOT NULL;
CREATE INDEX note_draft ON note (deck_id) WHERE draft = 1 AND live = 1;

-- What is sought of each note, and by what it is put in order: see base/sort_key.h.
CREATE TABLE note_text (
    note_id   INTEGER NOT NULL PRIMARY KEY,
    added_ms  INTEGER NOT NULL,     -- of the first event that saved it
    edited_ms INTEGER NOT NULL,     -- of the event that saved it as it is
    front     INTEGER NOT NULL,     -- a digest, equal for fronts that read the same
    title     BLOB    NOT NULL,
    answer    BLOB    NOT NULL,
    tags      BLOB    NOT NULL,
    text      TEXT    NOT NULL      -- see store/note_text.h
) STRICT;

-- Tags of notes that are there, as they are spelled.
CREATE TABLE note_tag (
    tag     TEXT    NOT NULL,
    note_id INTEGER NOT NULL,
    PRIMARY KEY (tag, note_id)
) STRICT, WITHOUT ROWID;

-- Which notes have which three characters in a row, without accents. It finds notes that may match a
-- query; whether they do is seen from their text. So no places are kept, and no text.
CREATE VIRTUAL TABLE note_index USING fts5 (
    text, content = '', columnsize = 0, detail = none, tokenize = 'trigram');
-- For comparing the index with a rebuild.
CREATE VIRTUAL TABLE note_index_term USING fts5vocab (note_index, row);
