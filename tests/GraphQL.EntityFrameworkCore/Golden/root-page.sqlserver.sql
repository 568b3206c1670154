-- A page reads the selected columns, the keys and the order keys, one row more than asked for, and counts in a statement of its own.

SELECT TOP(@Size) [b].[Id], [b].[Title], [b].[BoughtAt]
FROM [Books] AS [b]
WHERE [b].[Withdrawn] = CAST(0 AS bit)
ORDER BY [b].[BoughtAt] DESC, [b].[Id] DESC

SELECT COUNT(*)
FROM [Books] AS [b]
WHERE [b].[Withdrawn] = CAST(0 AS bit)
