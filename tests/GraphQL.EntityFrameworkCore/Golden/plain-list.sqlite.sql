-- A whole list, with the selected columns and a limit that it never should reach.

SELECT "g"."Id", "g"."Name"
FROM "Genres" AS "g"
ORDER BY "g"."Name"
LIMIT @p
