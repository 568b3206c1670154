-- Parents with integer keys, pages from their end.

SELECT "b0"."Id", "b0"."BoughtAt", "b0"."Room"
FROM (
    SELECT value AS "Value" FROM json_each(@ParentKeys)
) AS "s"
CROSS JOIN (
    SELECT "b"."Id", "b"."BoughtAt", "b"."Room"
    FROM "Books" AS "b"
    WHERE NOT ("b"."Withdrawn")
) AS "b0"
WHERE @ParentKeys <> '' AND "b0"."Id" IN (
    SELECT "b1"."Id"
    FROM "Books" AS "b1"
    WHERE NOT ("b1"."Withdrawn") AND "b1"."Room" = CAST("s"."Value" AS INTEGER)
    ORDER BY "b1"."BoughtAt" DESC, "b1"."Id" DESC
    LIMIT @Size
)
ORDER BY "b0"."BoughtAt" DESC, "b0"."Id" DESC
