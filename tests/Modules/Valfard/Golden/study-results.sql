SELECT TOP(@Size) [s].[id] AS [Id], [s].[title] AS [Title], [s].[registered_at] AS [RegisteredAt]
FROM [valfard].[study_results] AS [s]
WHERE ([s].[is_secret] = CAST(0 AS bit) OR @ef_filter__SeesSecretOrders1 = CAST(1 AS bit) OR [s].[municipality_code] IN (
    SELECT [e].[value]
    FROM OPENJSON(@ef_filter__SecretOrdersOf) WITH ([value] nvarchar(4) '$') AS [e]
)) AND ([s].[status] = 'Published' OR @ef_filter__SeesUnpublished4 = CAST(1 AS bit)) AND [s].[status] = @Value AND EXISTS (
    SELECT 1
    FROM [valfard].[study_orders] AS [s0]
    WHERE ([s0].[is_secret] = CAST(0 AS bit) OR @ef_filter__SeesSecretOrders1 = CAST(1 AS bit) OR [s0].[municipality_code] IN (
        SELECT [e0].[value]
        FROM OPENJSON(@ef_filter__SecretOrdersOf) WITH ([value] nvarchar(4) '$') AS [e0]
    )) AND [s0].[id] = [s].[study_order_id] AND EXISTS (
        SELECT 1
        FROM [valfard].[fou_jamt_goals] AS [f]
        WHERE [f].[id] = [s0].[goal_id]))
ORDER BY [s].[registered_at] DESC, [s].[id] DESC
