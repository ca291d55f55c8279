-- Needs the file for itself: an error says that somebody else has it open.
PRAGMA journal_mode = DELETE
