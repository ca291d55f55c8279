c.buried_until IS NOT NULL AND c.buried_until > ?
