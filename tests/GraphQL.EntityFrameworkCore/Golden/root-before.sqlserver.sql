-- From the end, order and comparisons are turned.

SELECT TOP(@Size) [b].[Id], [b].[BoughtAt]
FROM [Books] AS [b]
WHERE [b].[Withdrawn] = CAST(0 AS bit) AND [b].[BoughtAt] >= @Value AND ([b].[BoughtAt] > @Value OR ([b].[BoughtAt] = @Value AND [b].[Id] > @Value3))
ORDER BY [b].[BoughtAt], [b].[Id]
