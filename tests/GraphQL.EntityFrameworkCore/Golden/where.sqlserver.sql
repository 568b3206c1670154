-- Every operator, with values as parameters and null told apart.

SELECT TOP(@Size) [b].[Id], [b].[BoughtAt]
FROM [Books] AS [b]
WHERE [b].[Withdrawn] = CAST(0 AS bit) AND [b].[Binding] = @Value AND [b].[Lendable] <> @Value1 AND [b].[Id] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value2) WITH ([value] binary(16) '$') AS [v]
) AND ([b].[Mark] IS NULL OR [b].[Mark] <> @Value3 OR [b].[Price] >= @Value4) AND ([b].[ReturnedOn] IS NULL OR [b].[ReturnedOn] >= @Value5 OR [b].[Mark] IS NULL OR [b].[Mark] NOT IN (
    SELECT [v0].[value]
    FROM OPENJSON(@Value6) WITH ([value] nvarchar(max) '$') AS [v0]
)) AND [b].[Title] IN (
    SELECT [v1].[value]
    FROM OPENJSON(@Value7) WITH ([value] nvarchar(max) '$') AS [v1]
) AND [b].[TitleFolded] LIKE @Value8_contains ESCAPE N'\' AND [b].[TitleFolded] >= @Value9 AND [b].[TitleFolded] < @Value10 AND [b].[TitleFolded] LIKE @Value11_startswith ESCAPE N'\' AND [b].[Pages] NOT IN (
    SELECT [v2].[value]
    FROM OPENJSON(@Value12) WITH ([value] int '$') AS [v2]
) AND [b].[Pages] < @Value13 AND [b].[Pages] <= @Value14 AND [b].[Pages] > @Value15 AND [b].[Pages] >= @Value16 AND [b].[ReturnedOn] IS NOT NULL AND [b].[ReturnedOn] > @Value17
ORDER BY [b].[BoughtAt] DESC, [b].[Id] DESC
