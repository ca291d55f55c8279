-- See from_drafts.sql.
c.state = -1
