-- Made after a rebuild has filled the tables, which is many times faster than keeping them up.

-- Covers what choosing among cards by their days asks, so that only the chosen are read whole.
CREATE INDEX card_due ON card (deck_id, asked_day, due_day, interval_days, drill_day, last_day, kind,
                               buried_until)
    WHERE state IN (4, 5);
-- For searches among what is due, in the order in which it is asked. Covers what they ask of a card.
CREATE INDEX card_due_day ON card (due_day, deck_id, position, id, asked_day, interval_days, drill_day,
                                   last_day, kind, parent_id, easiness, reviews, lapses, flag,
                                   buried_until, state)
    WHERE state IN (4, 5);
-- For choosing by how late a card is for its interval: see interval_merge.h.
CREATE INDEX card_interval ON card (deck_id, interval_days, due_day, id, buried_until, drill_day,
                                    last_day)
    WHERE state IN (4, 5);
-- The id is named so that rows are still in the order of new_cards.sql before buried_until.
CREATE INDEX card_new ON card (deck_id, position, id, buried_until, kind, parent_id, flag)
    WHERE state IN (0, 1, 3);
CREATE INDEX card_place ON card (deck_id, position, id, state) WHERE state IS NOT NULL;
CREATE INDEX card_question ON card (deck_id, position, id, state)
    WHERE kind = 0 AND state IS NOT NULL AND state <> 6;
CREATE INDEX card_fact ON card (deck_id, interval_days, last_day, id, buried_until)
    WHERE state IN (4, 5) AND parent_id IS NOT NULL;
CREATE INDEX card_buried ON card (buried_until, deck_id)
    WHERE buried_until IS NOT NULL AND state <> 6;
CREATE INDEX card_suspended ON card (deck_id) WHERE state = 6;
CREATE INDEX card_flag ON card (flag) WHERE flag <> 0;
CREATE INDEX card_drill ON card (drill_day, last_at_ms) WHERE drill_day IS NOT NULL;

CREATE TRIGGER card_added AFTER INSERT ON card WHEN NEW.state IS NOT NULL
BEGIN
    INSERT INTO card_tally (deck_id, state, asked_day, n)
    VALUES (NEW.deck_id, NEW.state, COALESCE(NEW.asked_day, -2147483648), 1)
    ON CONFLICT (deck_id, state, asked_day) DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER card_changed AFTER UPDATE ON card
WHEN OLD.deck_id <> NEW.deck_id OR OLD.state IS NOT NEW.state OR OLD.asked_day IS NOT NEW.asked_day
BEGIN
    UPDATE card_tally SET n = n - 1
    WHERE deck_id = OLD.deck_id AND state = OLD.state
        AND asked_day = COALESCE(OLD.asked_day, -2147483648);
    DELETE FROM card_tally
    WHERE deck_id = OLD.deck_id AND state = OLD.state
        AND asked_day = COALESCE(OLD.asked_day, -2147483648) AND n = 0;
    INSERT INTO card_tally (deck_id, state, asked_day, n)
    SELECT NEW.deck_id, NEW.state, COALESCE(NEW.asked_day, -2147483648), 1
    WHERE NEW.state IS NOT NULL
    ON CONFLICT (deck_id, state, asked_day) DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER card_dropped AFTER DELETE ON card WHEN OLD.state IS NOT NULL
BEGIN
    UPDATE card_tally SET n = n - 1
    WHERE deck_id = OLD.deck_id AND state = OLD.state
        AND asked_day = COALESCE(OLD.asked_day, -2147483648);
    DELETE FROM card_tally
    WHERE deck_id = OLD.deck_id AND state = OLD.state
        AND asked_day = COALESCE(OLD.asked_day, -2147483648) AND n = 0;
END;
