PRAGMA optimize
