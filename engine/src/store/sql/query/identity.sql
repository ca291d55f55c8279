SELECT a.application_id, v.user_version, p.page_count
FROM pragma_application_id AS a, pragma_user_version AS v, pragma_page_count AS p
