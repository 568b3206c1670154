-- Every operator, with values as parameters and null told apart.

SELECT "b"."Id", "b"."BoughtAt"
FROM "Books" AS "b"
WHERE NOT ("b"."Withdrawn") AND "b"."Binding" = @Value AND "b"."Lendable" <> @Value1 AND "b"."Id" IN (
    SELECT unhex("v"."value") AS "value"
    FROM json_each(@Value2) AS "v"
) AND ("b"."Mark" IS NULL OR "b"."Mark" <> @Value3 OR "b"."Price" >= @Value4) AND ("b"."ReturnedOn" IS NULL OR "b"."ReturnedOn" >= @Value5 OR "b"."Mark" IS NULL OR "b"."Mark" NOT IN (
    SELECT "v0"."value"
    FROM json_each(@Value6) AS "v0"
)) AND "b"."Title" IN (
    SELECT "v1"."value"
    FROM json_each(@Value7) AS "v1"
) AND instr("b"."TitleFolded", @Value8) > 0 AND "b"."TitleFolded" >= @Value9 AND "b"."TitleFolded" < @Value10 AND "b"."TitleFolded" LIKE @Value11_startswith ESCAPE '\' AND "b"."Pages" NOT IN (
    SELECT "v2"."value"
    FROM json_each(@Value12) AS "v2"
) AND "b"."Pages" < @Value13 AND "b"."Pages" <= @Value14 AND "b"."Pages" > @Value15 AND "b"."Pages" >= @Value16 AND "b"."ReturnedOn" IS NOT NULL AND "b"."ReturnedOn" > @Value17
ORDER BY "b"."BoughtAt" DESC, "b"."Id" DESC
LIMIT @Size
