SELECT TOP(@Size) [s].[id] AS [Id], [s].[title] AS [Title], [s].[status] AS [Status], [s].[placed_at] AS [PlacedAt]
FROM [valfard].[study_orders] AS [s]
ORDER BY [s].[placed_at] DESC, [s].[id] DESC

SELECT COUNT(*)
FROM [valfard].[study_orders] AS [s]
