-- A cursor is sought on the index of the order: the bound on the first key comes first.

SELECT TOP(@Size) [b].[Id], [b].[BoughtAt]
FROM [Books] AS [b]
WHERE [b].[Withdrawn] = CAST(0 AS bit) AND [b].[BoughtAt] <= @Value AND ([b].[BoughtAt] < @Value OR ([b].[BoughtAt] = @Value AND [b].[Id] < @Value3))
ORDER BY [b].[BoughtAt] DESC, [b].[Id] DESC

SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Books] AS [b]
        WHERE [b].[Withdrawn] = CAST(0 AS bit) AND [b].[BoughtAt] >= @Value AND ([b].[BoughtAt] > @Value OR ([b].[BoughtAt] = @Value AND [b].[Id] >= @Value3))) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
