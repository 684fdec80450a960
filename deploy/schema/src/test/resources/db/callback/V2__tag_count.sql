CREATE VIEW tag_count AS SELECT COUNT(*) AS number FROM tags;
