-- Keys of different directions, each compared its own way; the identity goes with the last.

SELECT TOP(@Size) [b].[Id], [b].[TitleSort], [b].[Pages]
FROM [Books] AS [b]
WHERE [b].[Withdrawn] = CAST(0 AS bit) AND [b].[Pages] <= @Value AND ([b].[Pages] < @Value OR ([b].[Pages] = @Value AND ([b].[TitleSort] > @Value3 OR ([b].[TitleSort] = @Value3 AND [b].[Id] > @Value5))))
ORDER BY [b].[Pages] DESC, [b].[TitleSort], [b].[Id]
