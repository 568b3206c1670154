SELECT TOP(@Size) [r].[id] AS [Id], [r].[from] AS [From], [r].[until] AS [Until]
FROM [valfard].[rug_contacts] AS [r]
WHERE [r].[until] >= @day AND [r].[from] <= @day
ORDER BY [r].[until] DESC, [r].[id] DESC
