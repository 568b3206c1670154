-- The pages of all parents: children are sought by identity among the first of each parent; nothing is ranked.

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
    WHERE NOT ("b1"."Withdrawn") AND "b1"."ShelfCode" = "s"."Value" AND "b1"."Pages" > @Value
    ORDER BY "b1"."BoughtAt" DESC, "b1"."Id" DESC
    LIMIT @Size
)
ORDER BY "b0"."BoughtAt" DESC, "b0"."Id" DESC

SELECT "b"."ShelfCode" AS "Key", COUNT(*) AS "Count"
FROM "Books" AS "b"
WHERE NOT ("b"."Withdrawn") AND "b"."ShelfCode" IN (
    SELECT "v"."value"
    FROM json_each(@Value) AS "v"
) AND "b"."Pages" > @Value1
GROUP BY "b"."ShelfCode"
