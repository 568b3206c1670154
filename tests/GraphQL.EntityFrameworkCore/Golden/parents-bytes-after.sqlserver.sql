-- Parents with keys of 16 bytes, a nullable child key, a cursor that applies to each parent, and a look behind it.

SELECT [b0].[Id], [b0].[BoughtAt], [b0].[AuthorId]
FROM (
    SELECT CONVERT(binary(16), [value], 2) AS [Value] FROM OPENJSON(@ParentKeys)
) AS [s]
CROSS JOIN (
    SELECT [b].[Id], [b].[AuthorId], [b].[BoughtAt]
    FROM [Books] AS [b]
    WHERE [b].[Withdrawn] = CAST(0 AS bit)
) AS [b0]
WHERE @ParentKeys <> N'' AND [b0].[Id] IN (
    SELECT TOP(@Size) [b1].[Id]
    FROM [Books] AS [b1]
    WHERE [b1].[Withdrawn] = CAST(0 AS bit) AND [b1].[AuthorId] IS NOT NULL AND [b1].[AuthorId] = [s].[Value] AND [b1].[BoughtAt] >= @Value AND ([b1].[BoughtAt] > @Value OR ([b1].[BoughtAt] = @Value AND [b1].[Id] > @Value5))
    ORDER BY [b1].[BoughtAt], [b1].[Id]
)
ORDER BY [b0].[BoughtAt], [b0].[Id]

SELECT [b0].[AuthorId]
FROM (
    SELECT CONVERT(binary(16), [value], 2) AS [Value] FROM OPENJSON(@ParentKeys)
) AS [s]
CROSS JOIN (
    SELECT [b].[Id], [b].[AuthorId]
    FROM [Books] AS [b]
    WHERE [b].[Withdrawn] = CAST(0 AS bit)
) AS [b0]
WHERE @ParentKeys <> N'' AND [b0].[Id] IN (
    SELECT TOP(1) [b1].[Id]
    FROM [Books] AS [b1]
    WHERE [b1].[Withdrawn] = CAST(0 AS bit) AND [b1].[AuthorId] IS NOT NULL AND [b1].[AuthorId] = [s].[Value] AND [b1].[BoughtAt] <= @Value AND ([b1].[BoughtAt] < @Value OR ([b1].[BoughtAt] = @Value AND [b1].[Id] <= @Value5))
    ORDER BY [b1].[BoughtAt] DESC, [b1].[Id] DESC
)

SELECT [b].[AuthorId] AS [Key], COUNT(*) AS [Count]
FROM [Books] AS [b]
WHERE [b].[Withdrawn] = CAST(0 AS bit) AND [b].[AuthorId] IS NOT NULL AND [b].[AuthorId] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] binary(16) '$') AS [v]
)
GROUP BY [b].[AuthorId]
