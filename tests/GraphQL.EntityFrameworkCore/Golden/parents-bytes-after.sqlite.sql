-- Parents with keys of 16 bytes, a nullable child key, a cursor that applies to each parent, and a look behind it.

SELECT "b0"."Id", "b0"."BoughtAt", "b0"."AuthorId"
FROM (
    SELECT unhex(value) AS "Value" FROM json_each(@ParentKeys)
) AS "s"
CROSS JOIN (
    SELECT "b"."Id", "b"."AuthorId", "b"."BoughtAt"
    FROM "Books" AS "b"
    WHERE NOT ("b"."Withdrawn")
) AS "b0"
WHERE @ParentKeys <> '' AND "b0"."Id" IN (
    SELECT "b1"."Id"
    FROM "Books" AS "b1"
    WHERE NOT ("b1"."Withdrawn") AND "b1"."AuthorId" IS NOT NULL AND "b1"."AuthorId" = "s"."Value" AND "b1"."BoughtAt" >= @Value AND ("b1"."BoughtAt" > @Value OR ("b1"."BoughtAt" = @Value AND "b1"."Id" > @Value5))
    ORDER BY "b1"."BoughtAt", "b1"."Id"
    LIMIT @Size
)
ORDER BY "b0"."BoughtAt", "b0"."Id"

SELECT "b0"."AuthorId"
FROM (
    SELECT unhex(value) AS "Value" FROM json_each(@ParentKeys)
) AS "s"
CROSS JOIN (
    SELECT "b"."Id", "b"."AuthorId"
    FROM "Books" AS "b"
    WHERE NOT ("b"."Withdrawn")
) AS "b0"
WHERE @ParentKeys <> '' AND "b0"."Id" IN (
    SELECT "b1"."Id"
    FROM "Books" AS "b1"
    WHERE NOT ("b1"."Withdrawn") AND "b1"."AuthorId" IS NOT NULL AND "b1"."AuthorId" = "s"."Value" AND "b1"."BoughtAt" <= @Value AND ("b1"."BoughtAt" < @Value OR ("b1"."BoughtAt" = @Value AND "b1"."Id" <= @Value5))
    ORDER BY "b1"."BoughtAt" DESC, "b1"."Id" DESC
    LIMIT 1
)

SELECT "b"."AuthorId" AS "Key", COUNT(*) AS "Count"
FROM "Books" AS "b"
WHERE NOT ("b"."Withdrawn") AND "b"."AuthorId" IS NOT NULL AND "b"."AuthorId" IN (
    SELECT unhex("v"."value") AS "value"
    FROM json_each(@Value) AS "v"
)
GROUP BY "b"."AuthorId"
