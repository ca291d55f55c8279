-- Names every table that any version of the projections ever had.
DROP TABLE IF EXISTS undone;
DROP TABLE IF EXISTS void_batch;
DROP TABLE IF EXISTS deck;
DROP TABLE IF EXISTS gone_deck;
DROP TABLE IF EXISTS deck_order;
DROP TABLE IF EXISTS option_event;
DROP TABLE IF EXISTS fact_decision;
DROP TABLE IF EXISTS media_name;
DROP TABLE IF EXISTS note;
DROP TABLE IF EXISTS note_text;
DROP TABLE IF EXISTS note_tag;
DROP TABLE IF EXISTS note_index_term;
DROP TABLE IF EXISTS note_index;
