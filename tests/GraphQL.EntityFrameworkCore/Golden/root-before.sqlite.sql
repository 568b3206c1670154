-- From the end, order and comparisons are turned.

SELECT "b"."Id", "b"."BoughtAt"
FROM "Books" AS "b"
WHERE NOT ("b"."Withdrawn") AND "b"."BoughtAt" >= @Value AND ("b"."BoughtAt" > @Value OR ("b"."BoughtAt" = @Value AND "b"."Id" > @Value3))
ORDER BY "b"."BoughtAt", "b"."Id"
LIMIT @Size
