SELECT TOP(@Size) [c].[id] AS [Id], [c].[text] AS [Text], [c].[caught_at] AS [CaughtAt]
FROM [valfard].[caught_needs] AS [c]
WHERE EXISTS (
    SELECT 1
    FROM [valfard].[visits] AS [v]
    WHERE [v].[id] = [c].[visit_id] AND [v].[status] = @Value)
ORDER BY [c].[caught_at] DESC, [c].[id] DESC

SELECT COUNT(*)
FROM [valfard].[caught_needs] AS [c]
WHERE EXISTS (
    SELECT 1
    FROM [valfard].[visits] AS [v]
    WHERE [v].[id] = [c].[visit_id] AND [v].[status] = @Value)
