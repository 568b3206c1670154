-- Rows by keys, with the selected columns.

SELECT "b"."Id", "b"."Title", "b"."Pages"
FROM "Books" AS "b"
WHERE NOT ("b"."Withdrawn") AND "b"."Id" = @ids1
