-- The same under parents.

SELECT [b0].[Id], [b0].[BoughtAt], CASE
    WHEN [p0].[Id] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [p0].[Id], [p0].[Town], [b0].[Room]
FROM (
    SELECT [Value] AS [Value] FROM OPENJSON(@ParentKeys) WITH ([Value] int '$')
) AS [s]
CROSS JOIN (
    SELECT [b].[Id], [b].[BoughtAt], [b].[PublisherId], [b].[Room]
    FROM [Books] AS [b]
    WHERE [b].[Withdrawn] = CAST(0 AS bit)
) AS [b0]
LEFT JOIN (
    SELECT [p].[Id], [p].[Town]
    FROM [Publisher] AS [p]
    WHERE [p].[Secret] = CAST(0 AS bit)
) AS [p0] ON [b0].[PublisherId] = [p0].[Id]
WHERE @ParentKeys <> N'' AND [b0].[Id] IN (
    SELECT TOP(@Size) [b1].[Id]
    FROM [Books] AS [b1]
    WHERE [b1].[Withdrawn] = CAST(0 AS bit) AND [b1].[Room] = CAST([s].[Value] AS int)
    ORDER BY [b1].[BoughtAt], [b1].[Id]
)
ORDER BY [b0].[BoughtAt], [b0].[Id]
