-- The same within the pages of parents.

SELECT [b0].[Id], [b0].[BoughtAt], [b0].[ShelfCode]
FROM (
    SELECT [Value] COLLATE Latin1_General_BIN2 AS [Value] FROM OPENJSON(@ParentKeys) WITH ([Value] nvarchar(20) '$')
) AS [s]
CROSS JOIN (
    SELECT [b].[Id], [b].[BoughtAt], [b].[ShelfCode]
    FROM [Books] AS [b]
    WHERE [b].[Withdrawn] = CAST(0 AS bit)
) AS [b0]
WHERE @ParentKeys <> N'' AND [b0].[Id] IN (
    SELECT TOP(@Size) [b1].[Id]
    FROM [Books] AS [b1]
    WHERE [b1].[Withdrawn] = CAST(0 AS bit) AND [b1].[ShelfCode] = [s].[Value] AND EXISTS (
        SELECT 1
        FROM [Loans] AS [l]
        WHERE [l].[Erased] = CAST(0 AS bit) AND [l].[Private] = CAST(0 AS bit) AND [l].[BookId] = [b1].[Id] AND [l].[Days] > @Value)
    ORDER BY [b1].[BoughtAt] DESC, [b1].[Id] DESC
)
ORDER BY [b0].[BoughtAt] DESC, [b0].[Id] DESC

SELECT [b].[ShelfCode] AS [Key], COUNT(*) AS [Count]
FROM [Books] AS [b]
WHERE [b].[Withdrawn] = CAST(0 AS bit) AND [b].[ShelfCode] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] nvarchar(20) '$') AS [v]
) AND EXISTS (
    SELECT 1
    FROM [Loans] AS [l]
    WHERE [l].[Erased] = CAST(0 AS bit) AND [l].[Private] = CAST(0 AS bit) AND [l].[BookId] = [b].[Id] AND [l].[Days] > @Value1)
GROUP BY [b].[ShelfCode]
