SELECT TOP(@Size) [s].[id] AS [Id], [s].[title] AS [Title], [s].[registered_at] AS [RegisteredAt]
FROM [valfard].[study_results] AS [s]
WHERE [s].[status] = @Value AND EXISTS (
    SELECT 1
    FROM [valfard].[study_orders] AS [s0]
    WHERE [s0].[id] = [s].[study_order_id] AND EXISTS (
        SELECT 1
        FROM [valfard].[fou_jamt_goals] AS [f]
        WHERE [f].[id] = [s0].[goal_id]))
ORDER BY [s].[registered_at] DESC, [s].[id] DESC
