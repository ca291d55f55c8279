-- While many notes change, pages of all their indexes do, in no order. In kibibytes.
PRAGMA cache_size = -98304
