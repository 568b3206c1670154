-- Parents with integer keys, pages from their end.

SELECT [b0].[Id], [b0].[BoughtAt], [b0].[Room]
FROM (
    SELECT [Value] AS [Value] FROM OPENJSON(@ParentKeys) WITH ([Value] int '$')
) AS [s]
CROSS JOIN (
    SELECT [b].[Id], [b].[BoughtAt], [b].[Room]
    FROM [Books] AS [b]
    WHERE [b].[Withdrawn] = CAST(0 AS bit)
) AS [b0]
WHERE @ParentKeys <> N'' AND [b0].[Id] IN (
    SELECT TOP(@Size) [b1].[Id]
    FROM [Books] AS [b1]
    WHERE [b1].[Withdrawn] = CAST(0 AS bit) AND [b1].[Room] = CAST([s].[Value] AS int)
    ORDER BY [b1].[BoughtAt] DESC, [b1].[Id] DESC
)
ORDER BY [b0].[BoughtAt] DESC, [b0].[Id] DESC
