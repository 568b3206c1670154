-- Rows by keys, with the selected columns.

SELECT [b].[Id], [b].[Title], [b].[Pages]
FROM [Books] AS [b]
WHERE [b].[Withdrawn] = CAST(0 AS bit) AND [b].[Id] = @ids1
