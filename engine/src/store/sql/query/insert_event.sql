INSERT INTO event (device, seq, batch, at_ms, utc_offset_min, kind, subject, payload, checksum)
VALUES (:device, :seq, :batch, :at_ms, :utc_offset_min, :kind, :subject, :payload, :checksum)
