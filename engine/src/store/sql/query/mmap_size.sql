PRAGMA mmap_size
