-- Of a row that a navigation leads to, the selected columns and the key; what one may not see is null, and the row stays.

SELECT "b0"."Id", "b0"."Title", "b0"."BoughtAt", "p0"."Id" IS NULL, "p0"."Id", "p0"."Name"
FROM (
    SELECT "b"."Id", "b"."BoughtAt", "b"."PublisherId", "b"."Title"
    FROM "Books" AS "b"
    WHERE NOT ("b"."Withdrawn")
    ORDER BY "b"."BoughtAt" DESC, "b"."Id" DESC
    LIMIT @Size
) AS "b0"
LEFT JOIN (
    SELECT "p"."Id", "p"."Name"
    FROM "Publisher" AS "p"
    WHERE NOT ("p"."Secret")
) AS "p0" ON "b0"."PublisherId" = "p0"."Id"
ORDER BY "b0"."BoughtAt" DESC, "b0"."Id" DESC
