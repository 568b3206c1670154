SELECT TOP(@Size) [s].[id] AS [Id], [s].[title] AS [Title], [s].[placed_at] AS [PlacedAt]
FROM [valfard].[study_orders] AS [s]
WHERE ([s].[is_secret] = CAST(0 AS bit) OR @ef_filter__SeesSecretOrders1 = CAST(1 AS bit) OR [s].[municipality_code] IN (
    SELECT [e].[value]
    FROM OPENJSON(@ef_filter__SecretOrdersOf) WITH ([value] nvarchar(4) '$') AS [e]
)) AND [s].[title_folded] LIKE @Value_contains ESCAPE N'\' AND [s].[status] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value1) WITH ([value] varchar(50) '$') AS [v]
) AND EXISTS (
    SELECT 1
    FROM [valfard].[fou_jamt_goals] AS [f]
    WHERE [f].[id] = [s].[goal_id]) AND EXISTS (
    SELECT 1
    FROM [valfard].[study_plans] AS [s0]
    WHERE EXISTS (
        SELECT 1
        FROM [valfard].[study_orders] AS [s1]
        WHERE ([s1].[is_secret] = CAST(0 AS bit) OR @ef_filter__SeesSecretOrders1 = CAST(1 AS bit) OR [s1].[municipality_code] IN (
            SELECT [e0].[value]
            FROM OPENJSON(@ef_filter__SecretOrdersOf) WITH ([value] nvarchar(4) '$') AS [e0]
        )) AND [s1].[id] = [s0].[study_order_id]) AND [s0].[id] = [s].[plan_id] AND EXISTS (
        SELECT 1
        FROM [valfard].[study_plan_steps] AS [s2]
        WHERE [s2].[plan_id] = [s0].[id] AND [s2].[from] >= @Value2)) AND NOT EXISTS (
    SELECT 1
    FROM [valfard].[study_results] AS [s3]
    WHERE ([s3].[is_secret] = CAST(0 AS bit) OR @ef_filter__SeesSecretOrders1 = CAST(1 AS bit) OR [s3].[municipality_code] IN (
        SELECT [e1].[value]
        FROM OPENJSON(@ef_filter__SecretOrdersOf) WITH ([value] nvarchar(4) '$') AS [e1]
    )) AND ([s3].[status] = 'Published' OR @ef_filter__SeesUnpublished7 = CAST(1 AS bit)) AND [s3].[study_order_id] = [s].[id])
ORDER BY [s].[placed_at] DESC, [s].[id] DESC
