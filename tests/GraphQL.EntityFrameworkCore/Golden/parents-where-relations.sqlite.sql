-- The same within the pages of parents.

SELECT "b0"."Id", "b0"."BoughtAt", "b0"."ShelfCode"
FROM (
    SELECT value AS "Value" FROM json_each(@ParentKeys)
) AS "s"
CROSS JOIN (
    SELECT "b"."Id", "b"."BoughtAt", "b"."ShelfCode"
    FROM "Books" AS "b"
    WHERE NOT ("b"."Withdrawn")
) AS "b0"
WHERE @ParentKeys <> '' AND "b0"."Id" IN (
    SELECT "b1"."Id"
    FROM "Books" AS "b1"
    WHERE NOT ("b1"."Withdrawn") AND "b1"."ShelfCode" = "s"."Value" AND EXISTS (
        SELECT 1
        FROM "Loans" AS "l"
        WHERE NOT ("l"."Erased") AND NOT ("l"."Private") AND "l"."BookId" = "b1"."Id" AND "l"."Days" > @Value)
    ORDER BY "b1"."BoughtAt" DESC, "b1"."Id" DESC
    LIMIT @Size
)
ORDER BY "b0"."BoughtAt" DESC, "b0"."Id" DESC

SELECT "b"."ShelfCode" AS "Key", COUNT(*) AS "Count"
FROM "Books" AS "b"
WHERE NOT ("b"."Withdrawn") AND "b"."ShelfCode" IN (
    SELECT "v"."value"
    FROM json_each(@Value) AS "v"
) AND EXISTS (
    SELECT 1
    FROM "Loans" AS "l"
    WHERE NOT ("l"."Erased") AND NOT ("l"."Private") AND "l"."BookId" = "b"."Id" AND "l"."Days" > @Value1)
GROUP BY "b"."ShelfCode"
