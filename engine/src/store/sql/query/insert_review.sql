INSERT INTO review (device, seq, batch, at_ms, utc_offset_min, card_id, grade, mode, taken_ms,
                    interval_before, first_ever, choice, checksum)
VALUES (:device, :seq, :batch, :at_ms, :utc_offset_min, :card_id, :grade, :mode, :taken_ms,
        :interval_before, :first_ever, :choice, :checksum)
