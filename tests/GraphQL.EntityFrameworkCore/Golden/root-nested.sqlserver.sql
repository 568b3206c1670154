-- Of a row that a navigation leads to, the selected columns and the key; what one may not see is null, and the row stays.

SELECT [b0].[Id], [b0].[Title], [b0].[BoughtAt], CASE
    WHEN [p0].[Id] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [p0].[Id], [p0].[Name]
FROM (
    SELECT TOP(@Size) [b].[Id], [b].[BoughtAt], [b].[PublisherId], [b].[Title]
    FROM [Books] AS [b]
    WHERE [b].[Withdrawn] = CAST(0 AS bit)
    ORDER BY [b].[BoughtAt] DESC, [b].[Id] DESC
) AS [b0]
LEFT JOIN (
    SELECT [p].[Id], [p].[Name]
    FROM [Publisher] AS [p]
    WHERE [p].[Secret] = CAST(0 AS bit)
) AS [p0] ON [b0].[PublisherId] = [p0].[Id]
ORDER BY [b0].[BoughtAt] DESC, [b0].[Id] DESC
