-- The same under parents.

SELECT "b0"."Id", "b0"."BoughtAt", "p0"."Id" IS NULL, "p0"."Id", "p0"."Town", "b0"."Room"
FROM (
    SELECT value AS "Value" FROM json_each(@ParentKeys)
) AS "s"
CROSS JOIN (
    SELECT "b"."Id", "b"."BoughtAt", "b"."PublisherId", "b"."Room"
    FROM "Books" AS "b"
    WHERE NOT ("b"."Withdrawn")
) AS "b0"
LEFT JOIN (
    SELECT "p"."Id", "p"."Town"
    FROM "Publisher" AS "p"
    WHERE NOT ("p"."Secret")
) AS "p0" ON "b0"."PublisherId" = "p0"."Id"
WHERE @ParentKeys <> '' AND "b0"."Id" IN (
    SELECT "b1"."Id"
    FROM "Books" AS "b1"
    WHERE NOT ("b1"."Withdrawn") AND "b1"."Room" = CAST("s"."Value" AS INTEGER)
    ORDER BY "b1"."BoughtAt", "b1"."Id"
    LIMIT @Size
)
ORDER BY "b0"."BoughtAt", "b0"."Id"
