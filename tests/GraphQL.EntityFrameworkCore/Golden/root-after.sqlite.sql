-- A cursor is sought on the index of the order: the bound on the first key comes first.

SELECT "b"."Id", "b"."BoughtAt"
FROM "Books" AS "b"
WHERE NOT ("b"."Withdrawn") AND "b"."BoughtAt" <= @Value AND ("b"."BoughtAt" < @Value OR ("b"."BoughtAt" = @Value AND "b"."Id" < @Value3))
ORDER BY "b"."BoughtAt" DESC, "b"."Id" DESC
LIMIT @Size

SELECT EXISTS (
    SELECT 1
    FROM "Books" AS "b"
    WHERE NOT ("b"."Withdrawn") AND "b"."BoughtAt" >= @Value AND ("b"."BoughtAt" > @Value OR ("b"."BoughtAt" = @Value AND "b"."Id" >= @Value3)))
