-- A relation is EXISTS by key, under the query filters of what it leads to and within what its list shows; values are parameters.

SELECT "b"."Id", "b"."BoughtAt"
FROM "Books" AS "b"
WHERE NOT ("b"."Withdrawn") AND NOT EXISTS (
    SELECT 1
    FROM "Reviews" AS "r"
    WHERE "r"."BookId" = "b"."Id") AND EXISTS (
    SELECT 1
    FROM "Publisher" AS "p"
    WHERE NOT ("p"."Secret") AND "p"."Id" = "b"."PublisherId" AND "p"."NameFolded" >= @Value AND "p"."NameFolded" < @Value1 AND "p"."NameFolded" LIKE @Value2_startswith ESCAPE '\') AND EXISTS (
    SELECT 1
    FROM "Loans" AS "l"
    WHERE NOT ("l"."Erased") AND NOT ("l"."Private") AND "l"."BookId" = "b"."Id" AND "l"."Borrower" = @Value3 AND "l"."Days" > @Value4) AND NOT EXISTS (
    SELECT 1
    FROM "Loans" AS "l0"
    WHERE NOT ("l0"."Erased") AND NOT ("l0"."Private") AND "l0"."BookId" = "b"."Id" AND "l0"."ReturnedOn" IS NULL) AND NOT EXISTS (
    SELECT 1
    FROM "Loans" AS "l1"
    WHERE NOT ("l1"."Erased") AND NOT ("l1"."Private") AND "l1"."BookId" = "b"."Id" AND NOT EXISTS (
        SELECT 1
        FROM "Books" AS "b0"
        WHERE NOT ("b0"."Withdrawn") AND "b0"."Id" = "l1"."BookId" AND "b0"."Pages" < @Value5))
ORDER BY "b"."BoughtAt" DESC, "b"."Id" DESC
LIMIT @Size
