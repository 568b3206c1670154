-- A page reads the selected columns, the keys and the order keys, one row more than asked for, and counts in a statement of its own.

SELECT "b"."Id", "b"."Title", "b"."BoughtAt"
FROM "Books" AS "b"
WHERE NOT ("b"."Withdrawn")
ORDER BY "b"."BoughtAt" DESC, "b"."Id" DESC
LIMIT @Size

SELECT COUNT(*)
FROM "Books" AS "b"
WHERE NOT ("b"."Withdrawn")
