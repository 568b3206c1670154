SELECT TOP(@Size) [s].[id] AS [Id], [s].[title] AS [Title], [s].[title_sort] AS [TitleSort]
FROM [valfard].[study_orders] AS [s]
ORDER BY [s].[title_sort] DESC, [s].[id] DESC
