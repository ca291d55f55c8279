CREATE TRIGGER event_has_own_seq BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM review WHERE device = NEW.device AND seq = NEW.seq)
BEGIN
    SELECT RAISE(ABORT, 'one sequence for both tables');
END;

CREATE TRIGGER event_keeps BEFORE UPDATE ON event
BEGIN
    SELECT RAISE(ABORT, 'the log is append-only');
END;

CREATE TRIGGER event_stays BEFORE DELETE ON event
BEGIN
    SELECT RAISE(ABORT, 'the log is append-only');
END;

CREATE TRIGGER review_has_own_seq BEFORE INSERT ON review
WHEN EXISTS (SELECT 1 FROM event WHERE device = NEW.device AND seq = NEW.seq)
BEGIN
    SELECT RAISE(ABORT, 'one sequence for both tables');
END;

CREATE TRIGGER review_keeps BEFORE UPDATE ON review
BEGIN
    SELECT RAISE(ABORT, 'the log is append-only');
END;

CREATE TRIGGER review_stays BEFORE DELETE ON review
BEGIN
    SELECT RAISE(ABORT, 'the log is append-only');
END;

CREATE TABLE event (
    device         INTEGER NOT NULL CHECK (device > 0),
    seq            INTEGER NOT NULL CHECK (seq > 0),                    -- from 1, with review's
    batch          INTEGER NOT NULL CHECK (batch BETWEEN 1 AND seq),    -- seq of its use case's first row
    at_ms          INTEGER NOT NULL CHECK (at_ms BETWEEN -62135596800000 AND 253402300799999),
    utc_offset_min INTEGER NOT NULL CHECK (utc_offset_min BETWEEN -1440 AND 1440),
    kind           INTEGER NOT NULL CHECK (kind > 0),                   -- log::EventKind
    subject        INTEGER NOT NULL CHECK (subject >= 0),               -- deck or note; 0 for neither
    payload        TEXT    NOT NULL,                                   -- JSON
    checksum       BLOB    NOT NULL CHECK (length(checksum) = 16),      -- chained over device's rows
    PRIMARY KEY (device, seq)
) STRICT;

CREATE TABLE meta (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE review (
    device          INTEGER NOT NULL CHECK (device > 0),
    seq             INTEGER NOT NULL CHECK (seq > 0),                   -- from 1, with event's
    batch           INTEGER NOT NULL CHECK (batch BETWEEN 1 AND seq),
    at_ms           INTEGER NOT NULL CHECK (at_ms BETWEEN -62135596800000 AND 253402300799999),
    utc_offset_min  INTEGER NOT NULL CHECK (utc_offset_min BETWEEN -1440 AND 1440),
    card_id         INTEGER NOT NULL CHECK (card_id > 0),
    grade           INTEGER NOT NULL CHECK (grade BETWEEN 0 AND 5),
    mode            INTEGER NOT NULL CHECK (mode BETWEEN 0 AND 2),      -- ReviewMode
    taken_ms        INTEGER NOT NULL CHECK (taken_ms >= 0),
    interval_before INTEGER NOT NULL CHECK (interval_before BETWEEN 0 AND 2147483647), -- days
    first_ever      INTEGER NOT NULL CHECK (first_ever IN (0, 1)),
    choice          TEXT,                                               -- JSON; NULL without options
    checksum        BLOB    NOT NULL CHECK (length(checksum) = 16),
    PRIMARY KEY (device, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_step ON event (device, seq, batch) WHERE kind <> 7;

CREATE INDEX event_subject ON event (subject, kind, at_ms, device, seq, batch);

CREATE INDEX review_card ON review (card_id, at_ms, device, seq, batch, utc_offset_min, grade, mode,
                                    taken_ms, interval_before, first_ever);

CREATE INDEX review_time ON review (at_ms);

