SELECT TOP(@Size) [s].[id] AS [Id], [s].[title] AS [Title], [s].[placed_at] AS [PlacedAt]
FROM [valfard].[study_orders] AS [s]
WHERE [s].[title_folded] LIKE @Value_contains ESCAPE N'\' AND [s].[status] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value1) WITH ([value] varchar(50) '$') AS [v]
) AND EXISTS (
    SELECT 1
    FROM [valfard].[fou_jamt_goals] AS [f]
    WHERE [f].[id] = [s].[goal_id]) AND EXISTS (
    SELECT 1
    FROM [valfard].[study_plans] AS [s0]
    WHERE [s0].[id] = [s].[plan_id] AND EXISTS (
        SELECT 1
        FROM [valfard].[study_plan_steps] AS [s1]
        WHERE [s1].[plan_id] = [s0].[id] AND [s1].[from] >= @Value2)) AND NOT EXISTS (
    SELECT 1
    FROM [valfard].[study_results] AS [s2]
    WHERE [s2].[study_order_id] = [s].[id])
ORDER BY [s].[placed_at] DESC, [s].[id] DESC
