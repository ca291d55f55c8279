-- 'Engm' in ASCII. user_version is the version of log.sql.
PRAGMA application_id = 1164863341;
PRAGMA user_version = 1;
